"""The known mistakes of a question, run on the inputs a student was given.

They are our own code and run in the judge.
"""

import logging
import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np

from autograder.checks.in_process import InProcess
from autograder.checks.naming import Fingerprint, Suspect, fingerprint, named
from autograder.checks.run import Call, Request
from autograder.checks.telling import at_the_edge
from autograder.misconceptions import Misconception, misconceptions_of
from autograder.reference import reference_namespace
from autograder.sandbox.errors import StudentFault

log = logging.getLogger(__name__)

# Inputs of runtime checks are left out: they tell nothing that small ones
# do not, and a wrong implementation may be slow.
MAX_ENTRIES = 20_000
MAX_CALLS = 12  # of those with wrong values, and of the others

# They take points and responsibilities, and keep safe from empty components.
M_STEPS = ("GMM._M_step", "m_step")


def name_mistake(question: str, calls: Sequence[Call]) -> Misconception | None:
    """The misconception that the calls of a question show, if one does.

    Values that nobody thought of may break the comparison: then the report
    goes without its hint.
    """
    try:
        return _named(question, calls)
    except Exception as error:
        log.warning("no mistake of %s can be named: %s", question, error)
        return None


def _named(question: str, calls: Sequence[Call]) -> Misconception | None:
    calls = [call for call in calls if _entries(call.args) <= MAX_ENTRIES]
    for mistake in misconceptions_of(question):
        if mistake.looks_like is not None and mistake.looks_like(calls):
            return mistake
    calls = _chosen(question, calls)
    known = (
        [fingerprint(call.value) for call in calls],
        prints_of(question, None, calls),
        [
            suspect_of(m, calls)
            for m in misconceptions_of(question)
            if m.looks_like is None  # else it says so itself
        ],
    )
    found = named(*known, _usual(question, calls)) or named(*known)
    by_id = {m.id: m for m in misconceptions_of(question)}
    return by_id[found.id] if found else None


def _chosen(question: str, calls: Sequence[Call]) -> list[Call]:
    """Some calls with wrong values and some with right ones, in order.

    The first calls alone may not show a mistake that is rare.
    """
    right = prints_of(question, None, calls)
    chosen: dict[bool, list[int]] = {True: [], False: []}
    for i, (call, want) in enumerate(zip(calls, right, strict=True)):
        got = fingerprint(call.value)
        same = got is not None and want is not None and got.same(want)
        chosen[same].append(i)
    places = chosen[True][:MAX_CALLS] + chosen[False][:MAX_CALLS]
    return [calls[i] for i in sorted(places)]


def _usual(question: str, calls: Sequence[Call]) -> list[int]:
    """The places of calls to which all right answers are the same.

    A mistake that shows there has its name from there, whatever small
    numbers the answer uses elsewhere.
    """
    return [
        i
        for i, call in enumerate(calls)
        if question not in M_STEPS or not at_the_edge(call)
    ]


def suspect_of(mistake: Misconception, calls: Sequence[Call]) -> Suspect:
    """A misconception with its fingerprints on those calls."""
    prints = prints_of(mistake.question, mistake, calls)
    return Suspect(mistake.id, mistake.hint, prints)


def prints_of(
    question: str, mistake: Misconception | None, calls: Sequence[Call]
) -> list[Fingerprint | None]:
    """What the reference, or a mistake in its place, gives on the calls."""
    caller = InProcess(namespace_with(question, mistake), question)
    return [_print(caller, call) for call in calls]


def namespace_with(
    question: str, mistake: Misconception | None
) -> dict[str, Any]:
    """The reference's names, with one function replaced by a wrong one."""
    namespace = dict(reference_namespace(question))
    if mistake is None:
        return namespace
    owner, dot, name = question.rpartition(".")
    if not dot:
        namespace[name] = mistake.function
        return namespace
    members = {name: mistake.function}
    namespace[owner] = type(owner, (namespace[owner],), members)
    return namespace


def _print(caller: InProcess, call: Call) -> Fingerprint | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            returned = caller(Request(call.args, call.kwargs, call.seed))
    except StudentFault:
        return None
    return fingerprint(returned.value)


def _entries(args: Sequence[Any]) -> int:
    shapes = (tuple(getattr(arg, "shape", ())) for arg in args)
    return sum(int(np.prod(shape)) for shape in shapes)
