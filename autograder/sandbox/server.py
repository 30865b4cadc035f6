"""The sandbox in which student code runs, as the judge uses it.

    with ForkServer() as server:
        with server.open([Cell("softmax", source)]) as worker:
            with worker.fork() as process:
                process.call("softmax", (logits,)).value

One fork server serves one grading process, from the thread that started it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from typing import IO, TYPE_CHECKING

import numpy as np

from autograder.codec import Malformed
from autograder.sandbox import cgroup, launch
from autograder.sandbox import filter as system_calls
from autograder.sandbox.channel import Channel, Closed
from autograder.sandbox.errors import ServerFault
from autograder.sandbox.limits import Limits
from autograder.sandbox.process import Process, Returned
from autograder.sandbox.sandbox import PATIENCE, Cell, Sandbox
from autograder.sandbox.submission import CellOutcome, Worker, names_defined

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "PRELOAD",
    "Cell",
    "CellOutcome",
    "ForkServer",
    "Limits",
    "Process",
    "Returned",
    "Worker",
]

PRELOAD = ("numpy", "matplotlib.pyplot", "tqdm.auto", "imageio.v3")
_MAX_ENDING = 4  # sandboxes that are being taken down at a time
_START_SECONDS = 120.0  # imports from a cold disk
_YARDSTICK_USES = 500  # of one process; each takes some milliseconds
_OWN_LIMITS = Limits(check_cpu=60.0, total_wall=1e9)  # for code of ours


class ForkServer:
    """A process that holds the imported libraries and forks sandboxes.

    ``isolation`` is "auto" (the strongest this machine gives, or
    `IsolationUnavailable`) or "none" (no isolation, only limits); the
    attribute ``isolation`` says in words what was reached. If the process
    dies it is started again for the next submission.
    """

    def __init__(
        self, preload: Sequence[str] = PRELOAD, isolation: str = "auto"
    ) -> None:
        if isolation not in ("auto", launch.NONE):
            raise ValueError(f"no such isolation: {isolation}")
        self.isolation = launch.describe(isolation)
        isolated = self.isolation != launch.NONE
        self._delegated = cgroup.delegated() if isolated else None
        if self._delegated is not None:
            self.isolation += " + cgroup"
        self._preload = list(preload)
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Channel | None = None
        self._log: IO[bytes] | None = None
        self._home = ""
        self._pristine: Worker | None = None
        self._yardstick: Process | None = None
        self._yardstick_uses = 0
        self.workers: set[Worker] = set()  # those with an open sandbox
        self._ending: list[Sandbox] = []
        try:
            self._start()
            self.end_sandbox(self.new_sandbox(Limits()))
        except ServerFault as fault:
            detail = self._last_words() or str(fault)
            self.close()
            if self.isolation == launch.NONE:
                raise
            raise launch.unavailable(detail) from fault

    def __enter__(self) -> ForkServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(
        self, cells: Sequence[Cell], limits: Limits | None = None
    ) -> Worker:
        """Runs a submission's cells in a new sandbox.

        What student code does wrong is in the worker's ``outcomes``, never
        an exception. Raises `ServerFault` if our side failed twice.
        """
        try:
            return Worker(self, cells, limits or Limits())
        except ServerFault:
            return Worker(self, cells, limits or Limits())

    def yardstick(self, source: str) -> Process:
        """A process with the functions of ``source`` and no student code.

        It is the same one for many checks, and stays open: a fork for each
        would take longer than what is timed.
        """
        if self._pristine is None:
            self._pristine = self.open((), _OWN_LIMITS)
        used_up = self._yardstick_uses >= _YARDSTICK_USES
        if self._yardstick is None or self._yardstick.ended or used_up:
            self._end_yardstick()
            self._yardstick = self._pristine.fork()
        self._yardstick_uses += 1
        names = [name for name in names_defined(source) if "." not in name]
        self._yardstick.install(source, names)
        return self._yardstick

    def _end_yardstick(self) -> None:
        if self._yardstick is not None:
            self._yardstick.close()
        self._yardstick, self._yardstick_uses = None, 0

    def close(self) -> None:
        """Ends the fork server and every sandbox."""
        self._end_yardstick()
        self._stop()
        self._pristine = None

    def _stop(self) -> None:
        for worker in list(self.workers):
            worker.close()
        if self._channel is not None:
            self._channel.close()
            self._channel = None
        if self._process is not None:
            self._end(self._process)
            self._process = None
        self._ending = [s for s in self._ending if not s.gone(PATIENCE)]
        if self._log is not None:
            self._log.close()
            self._log = None
        if self._home:
            shutil.rmtree(self._home, ignore_errors=True)
            self._home = ""

    def restart(self) -> None:
        """Starts a new process in place of the old one."""
        self._stop()
        self._start()

    def new_sandbox(self, limits: Limits) -> Sandbox:
        """Namespaces with a warden and a worker that has run nothing yet.

        Starts the fork server again if it has died; `ServerFault` if that
        does not help.
        """
        if self._process is not None:
            with contextlib.suppress(ServerFault):
                return self._new_sandbox(limits)
        self.restart()
        return self._new_sandbox(limits)

    def _new_sandbox(self, limits: Limits) -> Sandbox:
        warden, its_warden = Channel.pair()
        worker, its_worker = Channel.pair()
        worker.max_bytes = 2**20  # it only ever sends short reports
        try:
            with its_warden, its_worker:
                fds = [its_warden.fileno(), its_worker.fileno()]
                pidfd, its_pidfd = self._request(
                    {"limits": limits.as_message()}, fds
                )
            try:
                group = self._group_with(its_pidfd, limits)
            finally:
                os.close(its_pidfd)
        except BaseException:
            warden.close()
            worker.close()
            raise
        return Sandbox(warden, worker, pidfd, limits, group)

    def _group_with(self, pidfd: int, limits: Limits) -> cgroup.Group | None:
        """The worker's own cgroup, before it has run anything."""
        if self._delegated is None:
            return None
        try:
            group = self._delegated.group(limits)
            group.take(pidfd)
        except OSError as error:
            raise ServerFault(f"no cgroup: {error}") from error
        return group

    def end_sandbox(self, sandbox: Sandbox) -> None:
        """Kills a sandbox; the kernel may take it down while we go on."""
        sandbox.close()
        self._ending.append(sandbox)
        patience = PATIENCE if len(self._ending) > _MAX_ENDING else 0.0
        self._ending = [s for s in self._ending if not s.gone(patience)]

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        self._channel = Channel(ours)
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - see `close`
        if self.isolation == launch.NONE:
            self._home = tempfile.mkdtemp(prefix="grading-")
        with theirs:
            self._process = launch.start(
                self.isolation, theirs.fileno(), self._home, self._log
            )
        program = system_calls.compiled() or b""
        setup = {
            "namespaces": self.isolation != launch.NONE,
            "filter": np.frombuffer(program, np.uint8),
            "preload": self._preload,
        }
        deadline = time.monotonic() + _START_SECONDS
        try:
            self._channel.send(setup, deadline=deadline)
            self._channel.receive(deadline)
        except (Closed, Malformed, TimeoutError) as error:
            raise ServerFault(
                f"the fork server does not start: {self._last_words()}"
            ) from error

    def _request(self, message: dict[str, object], fds: list[int]) -> list[int]:
        """Asks for a sandbox; the pidfds of its warden and its worker."""
        assert self._channel is not None
        deadline = time.monotonic() + PATIENCE
        try:
            self._channel.send(message, fds, deadline)
            reply, received = self._channel.receive_with_fds(2, deadline)
        except (Closed, Malformed, TimeoutError) as error:
            self._stop()  # a late answer must not meet the next request
            raise ServerFault("the fork server has ended") from error
        if not received:
            raise ServerFault(f"no sandbox: {reply.get('failed')}")
        return received

    def _last_words(self) -> str:
        """The end of what the fork server wrote to its standard error."""
        if self._log is None:
            return ""
        with contextlib.suppress(subprocess.TimeoutExpired):
            if self._process is not None:
                self._process.wait(1)
        size = self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, size - 4096))
        return self._log.read().decode("utf-8", "replace").strip()

    @staticmethod
    def _end(process: subprocess.Popen[bytes]) -> None:
        try:
            process.wait(2.0)  # it ends by itself when its channel closes
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
