"""Recording what the reference gives on the public checks' inputs.

A student's kit holds these values instead of the reference, and for every
misconception fingerprints of what it gives, so that the kit can name it.
"""

import io
import warnings
from contextlib import redirect_stderr
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.assignment import Assignment, Question
from autograder.checks.all import checks_of
from autograder.checks.in_process import InProcess, seed_everything
from autograder.checks.naming import Fingerprint
from autograder.checks.recorded import (
    REFERENCE,
    SAME,
    as_plain,
    call_prints,
    inputs_print,
)
from autograder.checks.registry import Check
from autograder.checks.run import (
    PASSED,
    Call,
    Function,
    Request,
    Returned,
    rng_of,
    run_check,
)
from autograder.codec import encode
from autograder.errors import CourseError
from autograder.judging.suspects import MAX_ENTRIES, namespace_with
from autograder.misconceptions import Misconception, misconceptions_of
from autograder.reference import reference_namespace, reference_text
from autograder.sandbox.errors import StudentFault

Prints = list[Fingerprint | None]


class RecordingError(CourseError):
    """The reference did not pass a public check, so nothing is recorded."""


def recording_of(assignment: Assignment) -> bytes:
    """The kit's recording, as bytes of the codec; always the same ones."""
    checks: dict[str, Any] = {}
    hints: dict[str, Any] = {}
    for question in assignment.questions:
        hints[question.id] = {
            m.id: m.hint for m in misconceptions_of(question.id)
        }
        for check in checks_of(question.id):
            if not check.hidden:
                checks[check.id] = _recorded(question, check)
    handout = _handout(assignment)
    return encode({"handout": handout, "checks": checks, "hints": hints})


def _handout(assignment: Assignment) -> dict[str, Any]:
    """What the kit knows about its assignment."""
    manual = [question.id for question in assignment.manual]
    cells = [
        name
        for question in assignment.questions
        for name in (question.cell_id, question.grade_id)
    ]
    return {
        "name": assignment.name,
        "questions": [question.id for question in assignment.questions],
        "manual": manual,
        "allowed_imports": sorted(assignment.allowed_imports),
        "cells": list(dict.fromkeys(cells + manual)),
        "points": {
            question.id: [_public_points(question), question.points]
            for question in assignment.questions
        },
    }


def _public_points(question: Question) -> float:
    return sum(c.points for c in checks_of(question.id) if not c.hidden)


def _recorded(question: Question, check: Check) -> dict[str, Any]:
    """Expected values and fingerprints of one check, in order of calls."""
    reference = _Quiet(reference_namespace(question.id), question.id)
    answer, expected = Function(reference), Function(reference)
    fixtures = {
        "answer": lambda: answer,
        "expected": lambda: expected,
        "rng": lambda: rng_of(check, 0),
        "pace": lambda: lambda *args, **kwargs: None,
        "source": lambda: reference_text(question.id),
    }
    seed_everything(0)
    verdict = run_check(check, fixtures)
    if verdict.outcome != PASSED:
        raise RecordingError(
            f"the reference fails {check.id}: {verdict.message}"
        )
    return {
        "expected": [
            [_stored(inputs_print(call.args)), rounded(call.value)]
            for call in expected.calls
        ],
        "calls": [_fingerprints(question.id, call) for call in answer.calls],
    }


# Another processor adds in another order, and its last digits differ. What
# is recorded is rounded well above that, and well below every tolerance
# (compare.close: 1e-9 and more; naming.TOLERANCE: 1e-4), so that a build
# gives the same bytes on any machine.
DIGITS = 10  # of the largest entry of an expected value
PRINT_DIGITS = 8  # of a fingerprint's scale


def rounded(value: Any) -> Any:
    """Expected values without the last digits of double precision."""
    if isinstance(value, tuple | list):
        return type(value)(rounded(item) for item in value)
    if isinstance(value, float):
        return round(value, _decimals(abs(value), DIGITS)) + 0.0
    if isinstance(value, np.ndarray) and value.dtype == np.float64:
        real = np.abs(value[np.isfinite(value)])
        return value.round(_decimals(real.max(initial=0.0), DIGITS)) + 0.0
    return value


def _stored(print_: Fingerprint | None) -> list[Any] | None:
    """A fingerprint as the kit holds it, rounded."""
    if print_ is None:
        return None
    decimals = min(12, _decimals(print_.scale, PRINT_DIGITS))
    one, two, three = (round(s, decimals) + 0.0 for s in print_.sums)
    scale = round(print_.scale, decimals) + 0.0
    return as_plain(Fingerprint(print_.form, (one, two, three), scale))


def _decimals(largest: float, digits: int) -> int:
    """Decimals that leave so many significant digits of a number."""
    if not np.isfinite(largest) or largest == 0:
        return digits
    return digits - 1 - int(np.floor(np.log10(largest)))


class _Quiet(InProcess):
    """Wrong implementations divide by zero, K-means shows its progress."""

    def __call__(self, request: Request) -> Returned:
        with warnings.catch_warnings(), redirect_stderr(io.StringIO()):
            warnings.simplefilter("ignore")
            return super().__call__(request)


def _fingerprints(question: str, call: Call) -> dict[str, Any]:
    """Who would give what for a call of the student's function."""
    if not _is_small(call):
        return {}
    right = _prints(question, None, call)
    columns: dict[str, list[Any]] = {}
    columns[REFERENCE] = [_stored(print_) for print_ in right]
    for mistake in misconceptions_of(question):
        columns[mistake.id] = [
            SAME if _equal(theirs, ours) else _stored(theirs)
            for theirs, ours in zip(
                _prints(question, mistake, call), right, strict=True
            )
        ]
    return columns


def _equal(one: Fingerprint | None, other: Fingerprint | None) -> bool:
    return one is not None and other is not None and one.same(other)


def _prints(question: str, mistake: Misconception | None, call: Call) -> Prints:
    """What the reference or a mistake gives; None for what is random.

    A call whose check leaves the generators alone may draw anything: only
    what two different seeds agree on says something.
    """
    caller = _Quiet(namespace_with(question, mistake), question)
    one, two = (_once(caller, call, seed) for seed in (1, 2))
    return [a if _equal(a, b) else None for a, b in zip(one, two, strict=True)]


def _once(caller: InProcess, call: Call, seed: int) -> Prints:
    seed_everything(seed)
    try:
        returned = caller(Request(call.args, call.kwargs, call.seed))
    except StudentFault:
        return [None, None]
    return call_prints(
        replace(call, value=returned.value, after=returned.inputs)
    )


def _is_small(call: Call) -> bool:
    shapes = (tuple(getattr(arg, "shape", ())) for arg in call.args)
    return sum(int(np.prod(shape)) for shape in shapes) <= MAX_ENTRIES
