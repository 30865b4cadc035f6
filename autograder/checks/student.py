"""`check("question")`: what a student runs under each question.

It runs the public checks on the functions of the notebook it stands in,
shows a table, and raises one quiet line when something is not right yet,
so that nbgrader's Validate sees it too.
"""

import copy
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from autograder.checks.all import all_checks, checks_of
from autograder.checks.display import Line, Table
from autograder.checks.in_process import InProcess
from autograder.checks.magics import without_magics
from autograder.checks.naming import Fingerprint, Suspect, fingerprint, named
from autograder.checks.recorded import OtherInputs, Replay, recording
from autograder.checks.registry import Check
from autograder.checks.run import (
    COULD_NOT_GRADE,
    FAILED,
    NOT_IMPLEMENTED,
    PASSED,
    Function,
    Pace,
    Verdict,
    rng_of,
    run_check,
)
from autograder.checks.source import Source, find_definition, parse

HIDDEN = (
    "Hidden checks run at grading: other sizes and values, edge cases, "
    "precision and speed."
)


class NotYet(Exception):
    """Some public checks do not pass yet; shown as a single line."""

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


class Checker:
    """Runs the public checks of a question on the notebook's functions."""

    def __call__(self, question: str) -> None:
        """Show how the checks of `question` end; raise NotYet if not well.

        Raises ValueError for a question that does not exist.
        """
        checks = checks_of(question)
        if not checks:
            known = sorted({check.question for check in all_checks()})
            raise ValueError(
                f"there is no question {question!r}; there are "
                f"{', '.join(known)}"
            )
        verdicts = _verdicts(question, checks)
        _show(_table(question, checks, verdicts))
        left = [v for v in verdicts if v.outcome != PASSED]
        if left:
            raise NotYet(_summary(question, verdicts, left))


def _summary(
    question: str, verdicts: list[Verdict], left: list[Verdict]
) -> str:
    if all(v.message == NOT_IMPLEMENTED for v in verdicts):
        return f"{question} is {NOT_IMPLEMENTED}"
    return f"{len(left)} of {len(verdicts)} checks of {question} do not pass"


def _verdicts(question: str, checks: list[Check]) -> list[Verdict]:
    namespace = vars(sys.modules["__main__"])
    answers = [Function(InProcess(namespace, question)) for _ in checks]
    verdicts = [
        _run(check, answer, namespace)
        for check, answer in zip(checks, answers, strict=True)
    ]
    if all(verdict.outcome != FAILED for verdict in verdicts):
        return verdicts
    mistake = _name_mistake(question, checks, answers)
    if mistake is None:
        return verdicts
    return [
        replace(v, help=mistake.hint) if v.outcome == FAILED else v
        for v in verdicts
    ]


def _run(check: Check, answer: Function, namespace: dict[str, Any]) -> Verdict:
    fixtures = {
        "answer": lambda: answer,
        "expected": lambda: Function(Replay(check.id)),
        "rng": lambda: rng_of(check, 0),
        "pace": lambda: Pace(answer, _time),
        "source": lambda: _source(namespace, check.question),
    }
    try:
        return run_check(check, fixtures)
    except OtherInputs as error:
        return Verdict(COULD_NOT_GRADE, str(error))


def _name_mistake(
    question: str, checks: list[Check], answers: list[Function]
) -> Suspect | None:
    """The known mistake that the calls of a question show, if any."""
    made: list[Fingerprint | None] = []
    right: list[Fingerprint | None] = []
    wrong = [Suspect(s.id, s.hint, []) for s in recording().suspects(question)]
    for check, answer in zip(checks, answers, strict=True):
        prints = [fingerprint(call.value) for call in answer.calls]
        made += prints
        right += recording().prints(check.id, "")[: len(prints)]
        for suspect in wrong:
            theirs = recording().prints(check.id, suspect.id)
            suspect.prints.extend(theirs[: len(prints)])
    return named(made, right, wrong)


def _time(yardstick: Callable[..., Any], args: tuple[Any, ...]) -> float:
    inputs = copy.deepcopy(args)
    start = time.perf_counter()
    yardstick(*inputs)
    return time.perf_counter() - start


def _source(namespace: dict[str, Any], question: str) -> Source:
    """The last cell run that defines a question's function."""
    for text in reversed(namespace.get("In", [])):
        tree = parse(without_magics(text))
        if tree and (found := find_definition(tree, question)):
            return Source(text, found)
    return Source("", None)


def _table(question: str, checks: list[Check], verdicts: list[Verdict]) -> Table:
    passed = sum(v.outcome == PASSED for v in verdicts)
    lines = [
        Line(check.title, verdict.outcome, verdict.message, verdict.help)
        for check, verdict in zip(checks, verdicts, strict=True)
    ]
    heading = f"{question}: {passed} of {len(checks)} checks passed"
    return Table(heading, lines, HIDDEN)


def _show(table: Table) -> None:
    try:
        from IPython.display import display
    except ImportError:
        print(table)
        return
    display(table)


check = Checker()
