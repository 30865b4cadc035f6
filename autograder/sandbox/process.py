"""One check's process, and the calls that the judge makes in it."""

from __future__ import annotations

import functools
import marshal
import secrets
import time
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import numpy as np

from autograder.codec import TOO_LARGE, Malformed, plain
from autograder.sandbox.channel import Closed
from autograder.sandbox.errors import (
    GrownArgument,
    ProtocolBroken,
    StudentFault,
    TimedOut,
    UnsupportedValue,
    fault_from,
    is_number,
)
from autograder.sandbox.weight import weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from contextlib import AbstractContextManager

    from autograder.sandbox.channel import Channel
    from autograder.sandbox.limits import Limits, Patience
    from autograder.sandbox.sandbox import Account

_PEEK_SECONDS = 0.5  # to see whether what has come is the end

Prime = tuple[str, tuple[Any, ...]]


class Returned(NamedTuple):
    """What one call gave.

    ``inputs`` are the positional arguments as they were after the call;
    ``seconds`` is wall time from the judge's request to the end of the
    answer (its start could be sent ahead), or CPU time where that was asked
    for.
    """

    value: Any
    inputs: tuple[Any, ...]
    seconds: float


class Forkable(Protocol):
    """The worker, as far as a check's process needs it."""

    patience: Patience

    def start_check(
        self, target: str, source: str, bindings: Sequence[str], limits: Limits
    ) -> Channel: ...

    def end_check(self) -> None: ...

    def why_check_ended(self, limits: Limits) -> StudentFault: ...

    def account(self) -> Account: ...

    def others_paused(self) -> AbstractContextManager[None]: ...


class Process:
    """A fork of a worker, made at the first call."""

    def __init__(
        self,
        worker: Forkable,
        source: str,
        bindings: Sequence[str],
        limits: Limits,
    ) -> None:
        self._worker = worker
        self._source = source
        self._bindings = list(bindings)
        self._limits = limits
        self._installed: dict[str, str] = {}  # by name: its source
        self._channel: Channel | None = None
        self._fault: StudentFault | None = None

    def __enter__(self) -> Process:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def call(
        self,
        target: str,
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        *,
        seed: int | None = None,
        want_inputs: bool = False,
        wall: float | None = None,
        cpu_time: bool = False,
        prime: Prime | None = None,
        earlier: Mapping[int, Any] | None = None,
    ) -> Returned:
        """Calls a function, or a method of a fresh instance.

        ``target`` is a name of the notebook ("softmax") or of a method
        ("KMeans._get_loss", "KMeans.__call__": of ``KMeans()``). Where a
        method fails because its instance lacks an attribute, ``prime`` names
        a method of the same class and its arguments; the call is made once
        more on an instance on which that was called first. With ``earlier``
        the call is made twice on one instance, the first time with other
        arguments at these positions. ``seed`` seeds
        the generators of Python, numpy and torch before the call. With
        ``cpu_time`` the call is timed by the CPU time it takes, which other
        work on the machine disturbs little; the warden reads the clock.

        Raises a `StudentFault`; after one that ended the process, each
        further call raises it again. Raises `ServerFault` if the sandbox
        failed: then the whole check may be run once more.
        """
        if self._fault is not None:
            raise self._fault
        token = secrets.randbits(62)
        request = {
            "token": token,
            "target": target,
            "args": tuple(args),
            "kwargs": dict(kwargs or {}),
            "seed": seed,
            "want_inputs": want_inputs,
            "prime": prime,
            "earlier": {str(i): each for i, each in (earlier or {}).items()},
            "code": _compiled(self._source) if self._source else None,
            "bindings": self._bindings,
        }
        channel = self._connect(target)
        if self._source:
            self._installed |= dict.fromkeys(self._bindings, self._source)
            self._source = ""  # it is installed once
        seconds = self._limits.check_wall if wall is None else wall
        with self._worker.others_paused():
            before = self._worker.account() if cpu_time else None
            reply, elapsed = self._exchange(channel, request, seconds)
            if before is not None:
                after = self._worker.account()
                elapsed = before.seconds_until(after, elapsed)
        if type(reply) is not dict or not is_number(reply.get("token"), token):
            raise self._ended_by(ProtocolBroken())
        return self._returned(reply, elapsed, args if want_inputs else ())

    def install(self, source: str, bindings: Sequence[str]) -> None:
        """Has these functions put in at the next call, if they are not yet."""
        if any(self._installed.get(name) != source for name in bindings):
            self._source, self._bindings = source, list(bindings)

    @property
    def ended(self) -> bool:
        """Whether no call can be made any more."""
        gone = self._channel is not None and self._channel.has_unread()
        return self._fault is not None or gone

    def close(self) -> None:
        """Ends the process and whatever it started."""
        if self._channel is not None:
            self._channel.close()
            self._channel = None
            self._worker.end_check()

    def _connect(self, target: str) -> Channel:
        if self._channel is None:
            try:
                self._channel = self._worker.start_check(
                    target, self._source, self._bindings, self._limits
                )
            except StudentFault as fault:
                self._fault = fault
                raise
        return self._channel

    def _exchange(
        self, channel: Channel, request: dict[str, Any], wall: float
    ) -> tuple[Any, float]:
        """The reply, and the seconds until it had arrived."""
        # An answer that was sent before the question is no answer.
        if channel.has_unread():
            raise self._ended_by(self._early_answer(channel))
        wall = self._worker.patience.for_call(wall)
        deadline = time.monotonic() + wall
        try:
            with self._worker.patience.wearing():
                channel.send(request, deadline=deadline)
                sent_at = time.perf_counter()
                reply = channel.receive(deadline)
        except TimeoutError:
            raise self._ended_by(TimedOut("wall", wall)) from None
        except Malformed:
            raise self._ended_by(ProtocolBroken()) from None
        except Closed:
            why = self._worker.why_check_ended(self._limits)
            raise self._ended_by(why) from None
        return reply, time.perf_counter() - sent_at

    def _early_answer(self, channel: Channel) -> StudentFault:
        try:
            with self._worker.patience.wearing():
                channel.receive(time.monotonic() + _PEEK_SECONDS)
        except Closed:
            return self._worker.why_check_ended(self._limits)
        except (Malformed, TimeoutError):
            pass
        return ProtocolBroken()

    def _ended_by(self, fault: StudentFault) -> StudentFault:
        self._fault = fault
        self.close()
        return fault

    def _returned(
        self, reply: dict[str, Any], elapsed: float, arguments: Sequence[Any]
    ) -> Returned:
        if "error" in reply:
            raise fault_from(reply["error"])
        inputs = reply.get("inputs")
        if "value" not in reply or type(inputs) is not tuple:
            raise self._ended_by(ProtocolBroken())
        if len(inputs) != len(arguments):
            raise self._ended_by(ProtocolBroken())
        value, inputs = plain(reply["value"]), plain(inputs)
        # The judge keeps both for a while, and computes with them.
        for number, sent in enumerate(arguments, start=1):
            if weight(inputs[number - 1]) > weight(plain(sent)):
                raise GrownArgument(number)
        if weight(value) > self._limits.answer_size:
            raise UnsupportedValue(TOO_LARGE)
        return Returned(value, inputs, elapsed)


@functools.lru_cache(maxsize=64)
def _compiled(source: str) -> Any:
    """(Trusted) source as code for the sandbox, which has the same Python.

    It is sent for every check of a question, and compiled once.
    """
    code = compile(source, "<cell reference>", "exec", 0, True)
    return np.frombuffer(marshal.dumps(code), np.uint8)
