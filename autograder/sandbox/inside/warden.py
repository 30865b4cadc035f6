"""The trusted first process of one submission's namespaces.

It never runs student code. It starts the worker, watches the memory of all
processes, ends what is left over after a check when the judge says so, and
tells the judge how the worker ended. When it ends, so does everything else.
"""

from __future__ import annotations

import os
import select
import signal
from typing import TYPE_CHECKING, Any

from autograder.codec import CodecError
from autograder.sandbox.channel import Closed
from autograder.sandbox.inside import kernel, tree

if TYPE_CHECKING:
    from autograder.sandbox.channel import Channel


class Warden:
    """Guards one worker; ``channel`` leads to the judge."""

    def __init__(
        self, channel: Channel, worker: int, processes: tree.Tree, memory: int
    ) -> None:
        self.channel = channel
        self.worker = worker
        self.processes = processes
        self.memory = memory
        self.inherited = tree.inherited_memory(processes.proc)
        self.memory_exceeded = False

    def serve(self) -> None:
        """Until the judge hangs up or the worker ends."""
        poll = select.poll()
        poll.register(self.channel.fileno(), select.POLLIN)
        try:
            while self._reap():
                if poll.poll(self.processes.tick_ms):
                    self._answer(self.channel.receive())
                self._watch()
        except (Closed, CodecError):
            pass
        # In a namespace the kernel does this when the warden ends.
        tree.end_all(self.processes)

    def _answer(self, request: Any) -> None:
        action = request["do"]
        reply = {"done": action, "memory": self.memory_exceeded}
        if action == "sweep":
            tree.sweep(self.processes, self.worker)
        elif action == "pause":
            self.processes.stop()
        elif action == "resume":
            self.processes.resume()
        elif action == "clock":
            reply["cpu"] = tree.processor_time(self.processes.pids())
        self.channel.send(reply)
        self.memory_exceeded = False

    def _watch(self) -> None:
        if not self._too_much(self.processes.pids()):
            return
        self.memory_exceeded = True
        tree.sweep(self.processes, self.worker)
        if self._too_much([self.worker]):
            tree.send(self.worker, signal.SIGKILL)

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
        end = {"ended": code, "cpu": cpu, "memory": self.memory_exceeded}
        self.channel.send(end)


def guard(
    channel: Channel, worker: int, processes: tree.Tree, memory: int
) -> None:
    """Serves the judge until this submission is done with."""
    kernel.set_dumpable(False)
    Warden(channel, worker, processes, memory).serve()
