"""The harness: grading one answer to one question within this process.

A test asks for the fixture `harness`. `harness.grade("softmax", function)`
puts the function in the place of the reference and runs every check of the
question; `harness.lost` names the checks that did not pass.

Tests that ask for one of these names run once for each of them:
  question       every question of both assignments
  misconception  every file under autograder/misconceptions/
  variant        every entry of the module's VARIANTS, a dictionary
                 {question id: [functions]}
"""

import ast
import inspect
import runpy
import textwrap
import time
import warnings
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import autograder
import solutions
from autograder.assignment import ASSIGNMENTS, Question
from autograder.checks import Check
from autograder.checks.all import checks_of
from autograder.checks.in_process import InProcess
from autograder.checks.run import Function, Pace, Verdict, run_check
from autograder.checks.source import Source, find_definition

MISCONCEPTIONS = Path(autograder.__file__).parent / "misconceptions"
QUESTIONS: dict[str, Question] = {
    question.id: question
    for assignment in ASSIGNMENTS.values()
    for question in assignment.questions
}
# What a notebook's cells can name: the libraries and the functions.
NOTEBOOK = {"np": np, "torch": torch} | {
    name: getattr(solutions, name) for name in solutions.__all__
}


@dataclass(frozen=True)
class Misconception:
    """A wrong implementation out of its file, ready to be graded."""

    question: str
    path: Path
    title: str
    caught_by: str
    hint: str
    function: Callable[..., Any]
    text: str


@dataclass(frozen=True)
class Outcome:
    """How a check of an answer ended, and how long it took."""

    check: Check
    verdict: Verdict
    seconds: float


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
        # A student's numpy warning is no fault, in the sandbox neither.
        with warnings.catch_warnings():
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

    def points(self, question: str) -> float:
        """What the question is worth."""
        return QUESTIONS[question].points

    def reference(self, question: str) -> Callable[..., Any]:
        """The reference's function or method."""
        return reference(question)

    def misconceptions(self, question: str) -> list[Path]:
        """The files of a question's misconceptions."""
        return sorted(
            (MISCONCEPTIONS / question.replace(".", "-")).glob("*.py")
        )

    def misconception(self, path: Path) -> Misconception:
        """The misconception in that file."""
        return load_misconception(path)


@pytest.fixture(scope="session")
def harness() -> Harness:
    return Harness()


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
        return NOTEBOOK | {name: answer}
    own_class = type(owner, (NOTEBOOK[owner],), {name: answer})
    return NOTEBOOK | {owner: own_class}


def source_of(
    question: str, answer: Callable[..., Any], text: str | None
) -> Source:
    """The cell the answer would stand in; a lambda has no definition."""
    text = textwrap.dedent(text or inspect.getsource(answer))
    owner, dot, _ = question.rpartition(".")
    if dot:
        text = f"class {owner}:\n{textwrap.indent(text, '    ')}"
    definition = find_definition(ast.parse(text), question)
    return Source(text=text, function=definition)


def run_timed(
    check: Check, namespace: dict[str, Any], source: Source, seed: int
) -> Outcome:
    answer = Function(InProcess(namespace, check.question))
    fixtures: dict[str, Callable[[], Any]] = {
        "answer": lambda: answer,
        "expected": lambda: Function(InProcess(NOTEBOOK, check.question)),
        "rng": lambda: generator(check, seed),
        "pace": lambda: Pace(answer, time_yardstick),
        "source": lambda: source,
    }
    start = time.perf_counter()
    verdict = run_check(check, fixtures)
    return Outcome(check, verdict, time.perf_counter() - start)


def generator(check: Check, seed: int) -> np.random.Generator:
    """One stream for each check; a public check's is always the same."""
    root = seed if check.hidden else 1
    return np.random.default_rng([root, zlib.crc32(check.id.encode())])


def time_yardstick(
    function: Callable[..., Any], args: tuple[Any, ...]
) -> float:
    start = time.perf_counter()
    function(*args)
    return time.perf_counter() - start


def load_misconception(path: Path) -> Misconception:
    """Read a file; only its function is taken, as in a student's cell."""
    question = question_of_folder(path.parent.name)
    facts = runpy.run_path(str(path))
    text = definition_in(path, question.rpartition(".")[2])
    return Misconception(
        question=question,
        path=path,
        title=(facts["__doc__"] or "").strip().splitlines()[0],
        caught_by=facts["CAUGHT_BY"],
        hint=facts["HINT"],
        function=compiled(text, path),
        text=text,
    )


def question_of_folder(folder: str) -> str:
    return next(q for q in QUESTIONS if q.replace(".", "-") == folder)


def definition_in(path: Path, name: str) -> str:
    text = path.read_text()
    node = find_definition(ast.parse(text), name)
    assert node is not None, f"{path} defines no {name}"
    segment = ast.get_source_segment(text, node)
    assert segment is not None
    return segment


def compiled(text: str, path: Path) -> Callable[..., Any]:
    """The function, with the notebook's names as its globals."""
    namespace = dict(NOTEBOOK)
    exec(compile(text, path.name, "exec"), namespace)  # noqa: S102
    name: str = ast.parse(text).body[0].name  # type: ignore[attr-defined]
    function: Callable[..., Any] = namespace[name]
    return function


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "question" in metafunc.fixturenames:
        metafunc.parametrize("question", list(QUESTIONS))
    if "misconception" in metafunc.fixturenames:
        paths = sorted(MISCONCEPTIONS.glob("*/*.py"))
        names = [f"{p.parent.name}/{p.stem}" for p in paths]
        metafunc.parametrize("misconception", paths, ids=names)
    if "variant" in metafunc.fixturenames:
        cases = [
            (question, function)
            for question, functions in metafunc.module.VARIANTS.items()
            for function in functions
        ]
        names = [f"{q}:{f.__name__}" for q, f in cases]
        metafunc.parametrize("variant", cases, ids=names)
