"""Running one check: what it asks for, and what its end means.

The same lines run in the judge, where `answer` reaches into the sandbox,
and in a student's notebook, where it calls the function that is there.
"""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from checks.registry import Check, Failure
from checks.errors import (
    NotDefined,
    OutOfMemory,
    StudentFault,
    StudentRaised,
    TimedOut,
)

PASSED = "passed"
FAILED = "failed"
BLOCKED = "blocked"
TIMED_OUT = "timed_out"
COULD_NOT_GRADE = "could_not_grade"

PUBLIC_SEED = 1
NOT_IMPLEMENTED = "not implemented yet"


@dataclass(frozen=True)
class Verdict:
    """How a check ended, what it saw, and one thing to try."""

    outcome: str
    message: str = ""
    help: str = ""


@dataclass(frozen=True)
class Returned:
    """What a call gave back, in plain values."""

    value: Any
    inputs: tuple[Any, ...]
    seconds: float


@dataclass(frozen=True)
class Call:
    """A call that has been made: kept to name the mistake afterwards."""

    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    seed: int | None
    value: Any
    after: tuple[Any, ...] = ()
    """The positional arguments as they were after the call."""


@dataclass(frozen=True)
class Request:
    """A call that a check asks for."""

    args: tuple[Any, ...]
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    seed: int | None = None
    target: str | None = None
    """The qualified name of another function to run than the question's, for
    a run from end to end ("KMeans.__call__")."""
    earlier: Mapping[int, Any] | None = None
    """Before the call, the same instance gets the same one with the arguments
    at these positions replaced."""


Caller = Callable[[Request], Returned]
"""Whatever can run the question's function on inputs."""


@dataclass
class Function:
    """The fixtures `answer` and `expected`: call it like the function."""

    caller: Caller
    calls: list[Call] = field(default_factory=list)
    name: str | None = None

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.call(*args, **kwargs).value

    def call(
        self, *args: Any, seed: int | None = None, **kwargs: Any
    ) -> Returned:
        """Call with a seed; gives value, inputs afterwards and seconds."""
        request = Request(args, kwargs, seed, self.name)
        returned = self.caller(request)
        call = Call(args, kwargs, seed, returned.value, returned.inputs)
        self.calls.append(call)
        return returned

    def again(
        self,
        *args: Any,
        earlier: Mapping[int, Any],
        seed: int | None = None,
    ) -> Any:
        """The value of a second call, as in the next iteration of a fit.

        The first one, on the same instance, had other arguments at the
        positions in `earlier`. It says nothing about a known mistake.
        """
        request = Request(args, {}, seed, self.name, earlier)
        return self.caller(request).value

    def target(self, name: str) -> "Function":
        """Another function of the same notebook, by its qualified name.

        Its calls are kept apart: they say nothing about this question.
        """
        return Function(self.caller, name=name)


def rng_of(check: Check, seed: int) -> np.random.Generator:
    """The generator of a check.

    Public checks draw the same inputs everywhere: in the kit, where the
    expected values were recorded, and in grading. Hidden ones draw from
    the grading's seed.
    """
    root = seed if check.hidden else PUBLIC_SEED
    return np.random.default_rng([root, zlib.crc32(check.id.encode())])


Fixtures = Mapping[str, Callable[[], Any]]


def run_check(check: Check, fixtures: Fixtures) -> Verdict:
    """Run a check with the fixtures it names; never raises for a student.

    A fixture is a function without arguments, called when it is needed.
    """
    try:
        check.function(**{name: fixtures[name]() for name in check.fixtures})
    except Failure as failure:
        help = failure.help or check.help or failure.otherwise
        return Verdict(FAILED, failure.seen, help)
    except StudentFault as fault:
        return verdict_of_fault(fault, check.help)
    return Verdict(PASSED)


def verdict_of_fault(fault: StudentFault, help: str) -> Verdict:
    """The outcome for student code that did not return a value."""
    if isinstance(fault, StudentRaised) and (
        fault.type_name == "NotImplementedError"
    ):
        return Verdict(
            FAILED, NOT_IMPLEMENTED, "Write the body, then run this again."
        )
    if isinstance(fault, NotDefined):
        return Verdict(BLOCKED, str(fault), "Run the cell that defines it.")
    if isinstance(fault, OutOfMemory):
        return Verdict(FAILED, str(fault), "Which of your arrays is largest?")
    if isinstance(fault, TimedOut):
        return Verdict(TIMED_OUT, str(fault), help)
    return Verdict(FAILED, str(fault), help)
