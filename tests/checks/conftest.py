"""The harness: grading one answer to one question within this process.

A test asks for the fixture `harness`. `harness.grade("softmax", function)`
puts the function in the place of the reference and runs every check of the
question; `harness.lost` names the checks that did not pass.

Tests that ask for one of these names run once for each of them:
  question       every question of both assignments
  misconception  every file under autograder/misconceptions/
"""

import ast
import inspect
import re
import textwrap
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

import solutions
from autograder.accuracy.in_process import GIVEN, fixtures, limited_memory
from autograder.assignment import ASSIGNMENTS, Question
from autograder.checks import Check
from autograder.checks.all import checks_of
from autograder.checks.run import (
    Call,
    Verdict,
    run_check,
)
from autograder.checks.source import Source, find_definition
from autograder.judging.suspects import name_mistake
from autograder.misconceptions import Misconception, misconceptions_of

QUESTIONS: dict[str, Question] = {
    question.id: question
    for assignment in ASSIGNMENTS.values()
    for question in assignment.questions
}


@dataclass(frozen=True)
class Outcome:
    """How a check of an answer ended, how long it took, and its calls."""

    check: Check
    verdict: Verdict
    seconds: float
    calls: list[Call]


class Harness:
    """Grades answers as the judge does, without the sandbox."""

    def grade(
        self,
        question: str,
        answer: Callable[..., Any] | None = None,
        seed: int = 0,
        text: str | None = None,
    ) -> list[Outcome]:
        """Run all checks of a question; without answer, on the reference."""
        answer = answer or reference(question)
        namespace = transplanted(question, answer)
        source = source_of(question, answer, text)
        return self._run(question, namespace, source, seed)

    def lost_in_class(self, question: str, owner: type) -> dict[str, str]:
        """The checks of a method that a whole class does not pass."""
        namespace = GIVEN | {question.split(".")[0]: owner}
        source = source_of(question, reference(question), None)
        return not_passed(self._run(question, namespace, source, 0))

    def _run(
        self,
        question: str,
        namespace: dict[str, Any],
        source: Source,
        seed: int,
    ) -> list[Outcome]:
        # A student's numpy warning is no fault, in the sandbox neither.
        with warnings.catch_warnings(), limited_memory():
            warnings.simplefilter("ignore")
            return [
                run_timed(check, namespace, source, seed)
                for check in checks_of(question)
            ]

    def lost(
        self, question: str, answer: Callable[..., Any], seed: int = 0
    ) -> dict[str, str]:
        """The checks that did not pass, each with what it said."""
        return not_passed(self.grade(question, answer, seed))

    def checks(self, question: str) -> list[Check]:
        """The checks of a question."""
        return checks_of(question)

    def grade_check(
        self, question: str, check: Check, answer: Callable[..., Any]
    ) -> Outcome:
        """Run a single check."""
        namespace = transplanted(question, answer)
        source = source_of(question, answer, None)
        with warnings.catch_warnings(), limited_memory():
            warnings.simplefilter("ignore")
            return run_timed(check, namespace, source, 0)

    def points(self, question: str) -> float:
        """What the question is worth."""
        return QUESTIONS[question].points

    def reference(self, question: str) -> Callable[..., Any]:
        """The reference's function or method."""
        return reference(question)

    def misconceptions(self, question: str) -> tuple[Misconception, ...]:
        """The known mistakes of a question."""
        return misconceptions_of(question)

    def grade_misconception(
        self, mistake: Misconception, seed: int = 0
    ) -> list[Outcome]:
        """Grade its function as if it stood in a student's cell."""
        function = as_in_a_notebook(mistake)
        return self.grade(mistake.question, function, seed, mistake.source)

    def named(
        self, question: str, answer: Callable[..., Any], seed: int = 0
    ) -> str | None:
        """The id of the mistake that the calls of a grading show, if any."""
        return named_by(question, self.grade(question, answer, seed))

    def named_in(self, mistake: Misconception, seed: int = 0) -> str | None:
        """The id under which a known mistake is recognised, if it is."""
        outcomes = self.grade_misconception(mistake, seed)
        return named_by(mistake.question, outcomes)


@pytest.fixture(scope="session")
def harness() -> Harness:
    return Harness()


def named_by(question: str, outcomes: list[Outcome]) -> str | None:
    calls = [call for outcome in outcomes for call in outcome.calls]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        mistake = name_mistake(question, calls)
    return mistake.id if mistake else None


def not_passed(outcomes: list[Outcome]) -> dict[str, str]:
    return {
        o.check.id: f"{o.verdict.outcome}: {o.verdict.message}"
        for o in outcomes
        if o.verdict.outcome != "passed"
    }


def reference(question: str) -> Callable[..., Any]:
    found: Any = solutions
    for name in question.split("."):
        found = getattr(found, name)
    return found


def transplanted(question: str, answer: Callable[..., Any]) -> dict[str, Any]:
    """The notebook's names with the answer in place of the reference."""
    owner, dot, name = question.rpartition(".")
    if not dot:
        return GIVEN | {name: answer}
    own_class = type(owner, (GIVEN[owner],), {name: answer})
    return GIVEN | {owner: own_class}


def source_of(
    question: str, answer: Callable[..., Any], text: str | None
) -> Source:
    """The cell the answer would stand in; a lambda has no definition."""
    owner, dot, name = question.rpartition(".")
    text = textwrap.dedent(text or inspect.getsource(answer))
    text = re.sub(r"^def \w+", f"def {name}", text)
    if dot:
        text = f"class {owner}:\n{textwrap.indent(text, '    ')}"
    definition = find_definition(ast.parse(text), question)
    return Source(text=text, function=definition)


def run_timed(
    check: Check, namespace: dict[str, Any], source: Source, seed: int
) -> Outcome:
    calls: list[Call] = []
    asked = fixtures(check, namespace, source, seed, calls)
    start = time.perf_counter()
    verdict = run_check(check, asked)
    seconds = time.perf_counter() - start
    return Outcome(check, verdict, seconds, calls)


def as_in_a_notebook(mistake: Misconception) -> Callable[..., Any]:
    """Its function, with the notebook's names as its only globals."""
    namespace = dict(GIVEN)
    text = textwrap.dedent(mistake.source)
    exec(compile(text, mistake.id, "exec"), namespace)  # noqa: S102
    function: Callable[..., Any] = namespace[
        mistake.question.rpartition(".")[2]
    ]
    return function


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "question" in metafunc.fixturenames:
        metafunc.parametrize("question", list(QUESTIONS))
    if "misconception" in metafunc.fixturenames:
        known = [m for q in QUESTIONS for m in misconceptions_of(q)]
        names = [f"{m.question}:{m.id}" for m in known]
        metafunc.parametrize("misconception", known, ids=names)
