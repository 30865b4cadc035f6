"""Recording what the reference gives on the public checks' inputs.

A student's kit holds these values instead of the reference, and for every
misconception fingerprints of what it gives, so that the kit can name it.
"""

from typing import Any

import numpy as np

import solutions
from autograder.assignment import Assignment, Question
from autograder.checks.all import checks_of
from autograder.checks.in_process import InProcess
from autograder.checks.recorded import as_plain, inputs_print
from autograder.checks.registry import Check
from autograder.checks.run import PASSED, Call, Function, rng_of, run_check
from autograder.codec import encode
from autograder.misconceptions import misconceptions_of
from autograder.reference import reference_text
from autograder.suspects import MAX_ENTRIES, prints_of


class RecordingError(Exception):
    """The reference did not pass a public check, so nothing is recorded."""


def recording_of(assignment: Assignment) -> bytes:
    """The kit's recording, as bytes of the codec."""
    checks: dict[str, Any] = {}
    hints: dict[str, Any] = {}
    for question in assignment.questions:
        hints[question.id] = {
            m.id: m.hint for m in misconceptions_of(question.id)
        }
        for check in checks_of(question.id):
            if not check.hidden:
                checks[check.id] = _recorded(question, check)
    return encode({"checks": checks, "hints": hints})


def _recorded(question: Question, check: Check) -> dict[str, Any]:
    """Expected values and fingerprints of one check, in order of calls."""
    reference = InProcess(vars(solutions), question.id)
    answer, expected = Function(reference), Function(reference)
    fixtures = {
        "answer": lambda: answer,
        "expected": lambda: expected,
        "rng": lambda: rng_of(check, 0),
        "pace": lambda: lambda *args, **kwargs: None,
        "source": lambda: reference_text(question.id),
    }
    verdict = run_check(check, fixtures)
    if verdict.outcome != PASSED:
        raise RecordingError(
            f"the reference fails {check.id}: {verdict.message}"
        )
    return {
        "expected": [
            [as_plain(inputs_print(call.args)), call.value]
            for call in expected.calls
        ],
        "calls": _fingerprints(question.id, answer.calls),
    }


def _fingerprints(question: str, calls: list[Call]) -> list[dict[str, Any]]:
    """For each call of the student's function: who would give what."""
    small = [c if _is_small(c) else None for c in calls]
    kept = [call for call in small if call is not None]
    columns = {"": prints_of(question, None, kept)}
    for mistake in misconceptions_of(question):
        if mistake.looks_like is None:
            columns[mistake.id] = prints_of(question, mistake, kept)
    rows = iter(range(len(kept)))
    return [
        {name: as_plain(prints[row]) for name, prints in columns.items()}
        if call is not None and (row := next(rows)) is not None
        else {}
        for call in small
    ]


def _is_small(call: Call) -> bool:
    shapes = (tuple(getattr(arg, "shape", ())) for arg in call.args)
    return sum(int(np.prod(shape)) for shape in shapes) <= MAX_ENTRIES
