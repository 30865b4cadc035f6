"""The judge's end of one sandbox: a warden and the worker it guards."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from autograder.codec import Malformed
from autograder.sandbox.channel import Channel, Closed
from autograder.sandbox.errors import (
    Crashed,
    Exited,
    OutOfMemory,
    ProtocolBroken,
    ServerFault,
    StudentFault,
    TimedOut,
    fault_from,
    is_number,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from autograder.sandbox.cgroup import Group
    from autograder.sandbox.limits import Limits, Patience

# Seconds that our own processes may take to answer on a busy machine.
PATIENCE = 10.0
_STATUS_PATIENCE = 3.0  # for a status that student code may hold back
_SHORT = 2**10  # bytes of a message that says one thing
_CPU_SLACK = 0.3  # the kernel's limit is only looked at now and then


class Cell(NamedTuple):
    """A piece of student or given code that is run before the checks."""

    name: str
    source: str


@dataclass(frozen=True)
class End:
    """How a process ended: exit status, or signal as a negative number."""

    code: int
    cpu: float
    exceeded: str = ""  # "memory" or "cpu" where the warden ended it

    def fault(self, cpu_limit: float) -> StudentFault:
        """The end in terms of what the student's code did."""
        by_signal = -self.code in (signal.SIGKILL, signal.SIGXCPU)
        used_up = by_signal and self.cpu >= cpu_limit - _CPU_SLACK
        if self.exceeded == "memory":
            return OutOfMemory()
        if self.exceeded == "cpu" or used_up:
            return TimedOut("cpu", cpu_limit)
        return Crashed(-self.code) if self.code < 0 else Exited(self.code)


class Account(NamedTuple):
    """The CPU time that processes have used, and which they are.

    ``processes`` is the latest pid that was given out and all that are there.
    """

    cpu: float
    processes: tuple[int, ...]

    def seconds_until(self, later: Account, wall: float) -> float:
        """CPU time from here to then, which was ``wall`` seconds.

        What a process used that was born or has ended in between may be in
        no account: then every processor may have been busy all the time.
        """
        if later.processes != self.processes:
            return wall * (os.cpu_count() or 1)
        return later.cpu - self.cpu


class Sandbox:
    """One submission's namespaces; ``pidfd`` is the warden's.

    ``group`` is the cgroup of the worker, where the machine gives one.

    Methods that talk to the warden raise `Closed` when the sandbox has gone,
    be it that the worker ended or that the fork server died.
    """

    def __init__(
        self,
        warden: Channel,
        worker: Channel,
        pidfd: int,
        limits: Limits,
        group: Group | None = None,
    ) -> None:
        self.warden = warden
        self.worker = worker
        self.limits = limits
        self.end: End | None = None
        self._pidfd = pidfd
        self._group = group
        self._kills = 0  # of the kernel, before the check that runs
        self._checks = 0

    def run_cells(
        self, cells: Sequence[dict[str, Any]], wall: float
    ) -> tuple[list[StudentFault | None], StudentFault | None]:
        """Runs the cells; each one's fault, and what ended the worker.

        If something did, the list is shorter than the cells: the cell to
        blame is the first that is missing.
        """
        deadline = time.monotonic() + wall
        faults: list[StudentFault | None] = []
        try:
            self.worker.send({"cells": list(cells)}, deadline=deadline)
            for index in range(len(cells)):
                report = self.worker.receive(deadline)
                fault = _cell_fault(report, index)
                if isinstance(fault, Exited | ProtocolBroken):
                    return faults, fault
                faults.append(fault)
        except TimeoutError:
            return faults, TimedOut("wall", wall)
        except Malformed:
            return faults, ProtocolBroken()
        except Closed:
            return faults, self.why_gone(self.limits.cells_cpu)
        with contextlib.suppress(Closed):  # the first fork tells why
            self.sweep()
        return faults, None

    def fork(self, limits: Limits, patience: Patience) -> Channel:
        """Forks the worker for one check; the channel to its process.

        Raises a `StudentFault` if the worker cannot be forked any more.
        """
        self._checks += 1
        if self._group is not None:
            self._kills = self._group.kills()
        ours, theirs = Channel.pair()
        ours.max_bytes = _SHORT  # until it is ready
        request = {
            "check": self._checks,
            "cpu": limits.check_cpu,
            "answer_size": limits.answer_size,
        }
        deadline = time.monotonic() + patience.for_service(PATIENCE)
        with contextlib.ExitStack() as unless_ready:
            unless_ready.callback(ours.close)
            try:
                with theirs:
                    self.worker.send(request, [theirs.fileno()], deadline)
                    if not _is_ready(ours.receive(deadline)):
                        raise ProtocolBroken
            except Closed:
                raise self.why_gone(limits.check_cpu) from None
            except (Malformed, TimeoutError):
                raise ProtocolBroken from None
            unless_ready.pop_all()
        ours.max_bytes = limits.answer_size
        return ours

    def sweep(self) -> str:
        """Ends all processes but the worker.

        What they had exceeded together: "memory", "cpu", or nothing.
        """
        return str(self._ask("sweep")["exceeded"])

    def account(self) -> Account:
        """The CPU time that the processes which are there have used."""
        reply = self._ask("account")
        return Account(reply["cpu"], reply["processes"])

    def pause(self) -> None:
        """Stops every process of the submission until `resume`."""
        self._ask("pause")

    def resume(self) -> None:
        self._ask("resume")

    def why_check_ended(
        self, limits: Limits, patience: Patience
    ) -> StudentFault:
        """What ended the check that was forked last, and all it started."""
        try:
            exceeded = self.sweep()
        except Closed:
            return self.why_gone(limits.check_cpu)
        if exceeded == "memory" or self._killed_for_memory():
            return OutOfMemory()
        if exceeded == "cpu":
            return TimedOut("cpu", limits.check_cpu)
        end = self._end_of_check(patience)
        return Crashed(None) if end is None else end.fault(limits.check_cpu)

    def why_gone(self, cpu_limit: float) -> StudentFault:
        """What ended the worker; raises `ServerFault` if it was not that."""
        deadline = time.monotonic() + _STATUS_PATIENCE
        try:
            while self.end is None:
                self._note(self.warden.receive(deadline))
        except TimeoutError:
            with contextlib.suppress(Closed):
                self.account()  # the warden is there: the worker has hung up
                return ProtocolBroken()
        except Closed:
            pass
        if self.end is None:
            raise ServerFault("the sandbox ended unexpectedly")
        if self._killed_for_memory():
            return OutOfMemory()
        return self.end.fault(cpu_limit)

    def close(self) -> None:
        """Kills every process of the submission; `gone` tells when."""
        self.warden.close()
        self.worker.close()
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)

    def gone(self, seconds: float = 0.0) -> bool:
        """Whether, after `close`, the last process has ended."""
        if self._pidfd >= 0:
            if not select.select([self._pidfd], [], [], seconds)[0]:
                return False
            os.close(self._pidfd)
            self._pidfd = -1
            if self._group is not None:
                self._group.remove()
        return True

    def _killed_for_memory(self) -> bool:
        """Whether the kernel did it, before the watcher has looked."""
        return self._group is not None and self._group.kills() > self._kills

    def _ask(self, action: str) -> Any:
        deadline = time.monotonic() + PATIENCE
        try:
            self.warden.send({"do": action}, deadline=deadline)
            while True:
                reply = self.warden.receive(deadline)
                if reply.get("done") == action:
                    return reply
                self._note(reply)
        except TimeoutError as error:
            raise Closed("the warden does not answer") from error

    def _note(self, message: dict[str, Any]) -> None:
        if "ended" in message:
            code, cpu = message["ended"], message["cpu"]
            self.end = End(code, cpu, message["exceeded"])

    def _end_of_check(self, patience: Patience) -> End | None:
        """What the worker says about the check; it may lie or say nothing."""
        deadline = time.monotonic() + patience.for_service(_STATUS_PATIENCE)
        try:
            self.worker.send({"check": self._checks}, deadline=deadline)
            report = self.worker.receive(deadline)
        except (Closed, Malformed, TimeoutError):
            return None
        return _end_from(report, self._checks)


def _is_ready(message: Any) -> bool:
    return type(message) is dict and message.get("ready") is True


def _end_from(report: Any, check: int) -> End | None:
    if type(report) is not dict or not is_number(report.get("check"), check):
        return None
    code, cpu = report.get("ended"), report.get("cpu")
    if type(code) is not int or type(cpu) is not float:
        return None
    return End(code, cpu) if abs(code) < 2**31 else None


def _cell_fault(report: Any, index: int) -> StudentFault | None:
    if type(report) is not dict or not is_number(report.get("cell"), index):
        return ProtocolBroken()
    error = report.get("error")
    return None if error is None else fault_from(error)
