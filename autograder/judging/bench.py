"""The bench of one check: the process it talks to, and its fixtures."""

import functools
import inspect
import textwrap
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, Self

from autograder.assignment import Assignment, Question
from autograder.checks.in_process import InProcess
from autograder.checks.pacing import Pace
from autograder.checks.priming import prime_of
from autograder.checks.registry import Check
from autograder.checks.run import (
    Call,
    Fixtures,
    Function,
    Request,
    Returned,
    rng_of,
)
from autograder.checks.source import Source
from autograder.reading.program import Program
from autograder.reference import reference_namespace, substitutes
from autograder.sandbox.errors import (
    ServerFault,
    StudentFault,
    StudentRaised,
)
from autograder.sandbox.server import ForkServer, Limits, Process, Worker

# A yardstick travels alone: names in its annotations stay unread.
FUTURE = "from __future__ import annotations\n"


@dataclass
class Sandboxed:
    """Calls the student's function in the sandbox, across the codec."""

    process: Process
    question: Question
    timed: bool = False

    def __call__(self, request: Request) -> Returned:
        target = request.target or self.question.id
        returned = self.process.call(
            target,
            request.args,
            request.kwargs,
            seed=request.seed,
            want_inputs=not self.timed,
            cpu_time=self.timed,
            prime=prime_of(target, request.args),
            earlier=request.earlier,
        )
        return Returned(returned.value, returned.inputs, returned.seconds)


@dataclass
class WithOwnParts:
    """Once more with the student's own parts, where a call has raised.

    A right answer may ask its own helpers for more than the reference's
    give: `pairwise_dist(X, Y, squared=True)`, or an attribute that another
    method sets. A call that raises both ways raises as it did the first time.
    """

    substituted: Sandboxed
    own: Callable[[], Sandboxed]
    _chosen: Sandboxed | None = None

    def __call__(self, request: Request) -> Returned:
        if self._chosen is not None:
            return self._chosen(request)
        try:
            return self.substituted(request)
        except StudentRaised as raised:
            if raised.type_name == "NotImplementedError":
                raise
            first = raised
        # A worker runs one process at a time.
        self.substituted.process.close()
        self._chosen = self.own()
        try:
            return self._chosen(request)
        except StudentFault:
            raise first from None


@dataclass
class Bench:
    """Opens what a check needs, when it needs it, and closes it after."""

    server: ForkServer
    worker: Worker
    program: Program
    assignment: Assignment
    question: Question
    check: Check
    seed: int
    limits: Limits
    calls: list[Call] = field(default_factory=list)
    _open: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def fixtures(self) -> Fixtures:
        """What a check function may ask for, by name."""
        return {
            "answer": lambda: self._answer,
            "expected": self._expected,
            "rng": lambda: rng_of(self.check, self.seed),
            "pace": lambda: Pace(self._fresh, self._time_yardstick),
            "source": self._source,
        }

    @functools.cached_property
    def _answer(self) -> Function:
        return self._fresh()

    def _fresh(self) -> Function:
        """The student's function in a new process; the last one ends."""
        self._open.close()
        if self.check.own_parts:
            return Function(self._with("", ()), self.calls)
        source, bindings = substitutes(self.assignment, self.question.id)
        substituted = self._with(source, bindings)
        if not bindings:
            return Function(substituted, self.calls)
        caller = WithOwnParts(substituted, lambda: self._with("", ()))
        return Function(caller, self.calls)

    def _with(self, source: str, bindings: tuple[str, ...]) -> Sandboxed:
        """The student's function, with such parts in place of its own."""
        process = self._open.enter_context(
            self.worker.fork(source, bindings, self.limits)
        )
        timed = "pace" in self.check.fixtures
        return Sandboxed(process, self.question, timed)

    def _expected(self) -> Function:
        namespace = reference_namespace(self.question.id)
        return Function(InProcess(namespace, self.question.id))

    def _source(self) -> Source:
        return self.program.source_of(self.question)

    def _time_yardstick(
        self, yardstick: Callable[..., Any], args: tuple[Any, ...]
    ) -> float:
        """Seconds of the yardstick, in a process without student code."""
        process = self.server.yardstick(_text_of(yardstick))
        try:
            name = yardstick.__name__
            return process.call(name, args, cpu_time=True).seconds
        except StudentFault as fault:  # it is ours, not the student's
            raise ServerFault(f"the yardstick {name} failed: {fault}") from None


@functools.cache  # a few functions of the checks
def _text_of(yardstick: Callable[..., Any]) -> str:
    return FUTURE + textwrap.dedent(inspect.getsource(yardstick))
