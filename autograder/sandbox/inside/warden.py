"""The trusted first process of one submission's namespaces.

It never runs student code. It starts the worker, watches the memory and the
CPU time of all processes together, ends what is left over after a check when
the judge says so, and tells the judge how the worker ended. When it ends, so
does everything else.
"""

from __future__ import annotations

import os
import select
import signal
import time
from typing import TYPE_CHECKING, Any

from autograder.codec import CodecError
from autograder.sandbox.channel import Closed
from autograder.sandbox.inside import tree

if TYPE_CHECKING:
    from autograder.sandbox.channel import Channel
    from autograder.sandbox.inside.files import Files

# The kernel ends a single process at its limit: it shall be the first to.
_CPU_MARGIN = 1.0
_MAY_FORK = 1.0  # seconds that a worker may use itself for one check


class Meter:
    """The CPU time that processes have used together since `reset`.

    What one used after it was last looked at is lost when it ends: at most
    the time between two looks.
    """

    def __init__(self) -> None:
        self._seen: dict[int, float] = {}
        self._before: dict[int, float] = {}
        self._ended = 0.0

    def look(self, pids: list[int]) -> float:
        """The seconds so far, these processes being the ones that live."""
        for pid in self._seen.keys() - set(pids):
            self._ended += self._seen.pop(pid) - self._before.pop(pid, 0.0)
        for pid in pids:  # one that has just ended has no time any more
            now = tree.processor_time(pid)
            self._seen[pid] = max(now, self._seen.get(pid, 0.0))
        living = (t - self._before.get(p, 0.0) for p, t in self._seen.items())
        return self._ended + sum(living)

    def used_by(self, pid: int) -> float:
        """The seconds of one that was there at the last look."""
        return self._seen.get(pid, 0.0) - self._before.get(pid, 0.0)

    def reset(self) -> None:
        self._before = dict(self._seen)
        self._ended = 0.0


class Warden:
    """Guards one worker; ``channel`` leads to the judge."""

    def __init__(
        self,
        channel: Channel,
        worker: int,
        processes: tree.Tree,
        limits: dict[str, Any],
        files: Files | None,
    ) -> None:
        self.channel = channel
        self.worker = worker
        self.processes = processes
        self.files = files  # None where others may use the same place
        self.memory = limits["memory"]
        self.inherited = tree.inherited_memory(processes.proc)
        self.exceeded = ""  # "memory" or "cpu", until the judge was told
        self._check_cpu = limits["check_cpu"] + _CPU_MARGIN
        self._cpu = limits["cells_cpu"] + _CPU_MARGIN
        self._meter = Meter()
        self._checking = False  # the cells have run

    def serve(self) -> None:
        """Until the judge hangs up or the worker ends."""
        poll = select.poll()
        poll.register(self.channel.fileno(), select.POLLIN)
        tick = self.processes.tick_ms / 1000
        next_look = 0.0
        try:
            while self._reap():
                rest = max(0.0, next_look - time.monotonic())
                if poll.poll(1000 * rest):
                    self._answer(self.channel.receive())
                if time.monotonic() >= next_look:
                    self._watch()
                    next_look = time.monotonic() + tick
        except (Closed, CodecError):
            pass
        # In a namespace the kernel does this when the warden ends.
        tree.end_all(self.processes)

    def _answer(self, request: Any) -> None:
        action = request["do"]
        reply = {"done": action, "exceeded": self.exceeded}
        if action == "sweep":
            self._sweep()
        elif action == "pause":
            self.processes.stop()
        elif action == "resume":
            self.processes.resume()
        elif action == "account":
            reply |= self._account()
        self.channel.send(reply)
        self.exceeded = ""

    def _sweep(self) -> None:
        """The end of the cells, or of a check; a check's limit comes next."""
        tree.sweep(self.processes, self.worker)
        self._meter.look([self.worker])
        self._meter.reset()
        if self.files is not None and not (
            self.files.restore() if self._checking else self.files.remember()
        ):
            tree.send(self.worker, signal.SIGKILL)  # the next one starts anew
        self._cpu = self._check_cpu
        self._checking = True

    def _account(self) -> dict[str, Any]:
        pids = self.processes.pids()
        cpu = sum(tree.processor_time(pid) for pid in pids)
        born = self.processes.last_born()
        return {"cpu": cpu, "processes": (born, *sorted(pids))}

    def _watch(self) -> None:
        pids = self.processes.pids()
        if self._too_much(pids):
            self.exceeded = "memory"
        elif self._meter.look(self._metered(pids)) > self._cpu:
            self.exceeded = "cpu"
        else:
            return
        busy = self._meter.used_by(self.worker) > _MAY_FORK
        self._meter.reset()
        tree.sweep(self.processes, self.worker)
        if busy or self._too_much([self.worker]):
            tree.send(self.worker, signal.SIGKILL)

    def _metered(self, pids: list[int]) -> list[int]:
        """Those whose CPU time counts: the kernel counts the cells'.

        During a check the worker only forks, unless student code has left a
        thread there that works for the check.
        """
        if self._checking:
            return pids
        return [pid for pid in pids if pid != self.worker]

    def _too_much(self, pids: list[int]) -> bool:
        proc = self.processes.proc
        return tree.exceeds(proc, pids, self.inherited, self.memory)

    def _reap(self) -> bool:
        """Collects ended processes; False once the worker is among them."""
        while True:
            pid, status, usage = os.wait4(-1, os.WNOHANG)
            if pid == 0:
                return True
            if pid == self.worker:
                self._tell_end(status, usage.ru_utime + usage.ru_stime)
                return False

    def _tell_end(self, status: int, cpu: float) -> None:
        code = os.waitstatus_to_exitcode(status)
        end = {"ended": code, "cpu": cpu, "exceeded": self.exceeded}
        self.channel.send(end)
