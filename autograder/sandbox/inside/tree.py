"""The processes of one submission, as their warden sees and ends them."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path
from typing import Protocol

KIB = 1024
_SECONDS_TO_FREEZE = 2.0


class Tree(Protocol):
    """All processes of a submission but its warden."""

    proc: int  # a descriptor of a /proc in which `pids` can be found
    tick_ms: int  # between two looks at its memory

    def pids(self) -> list[int]: ...

    def stop(self) -> None:
        """Stops every process, so that none can start another."""

    def resume(self) -> None: ...

    def last_born(self) -> int:
        """The latest pid given out; 0 where others' processes count, too."""


class NamespaceTree:
    """Everything in a pid namespace whose first process is the warden."""

    tick_ms = 25

    def __init__(self, proc: int) -> None:
        self.proc = proc

    def pids(self) -> list[int]:
        names = os.listdir(self.proc)
        return [int(n) for n in names if n.isdigit() and n != "1"]

    def stop(self) -> None:
        # To the kernel this is one step: a fork is either before or after.
        with contextlib.suppress(ProcessLookupError):
            os.kill(-1, signal.SIGSTOP)

    def resume(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(-1, signal.SIGCONT)

    def last_born(self) -> int:
        # The file is about the reader's namespace, whichever /proc it is in.
        descriptor = os.open("loadavg", os.O_RDONLY, dir_fd=self.proc)
        with open(descriptor, encoding="ascii") as file:
            return int(file.read().split()[-1])


class DescendantTree:
    """All descendants of this process, where there is no namespace."""

    tick_ms = 200  # it looks at every process of the machine

    def __init__(self) -> None:
        self.proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY)

    def pids(self) -> list[int]:
        children: dict[int, list[int]] = {}
        for name in os.listdir(self.proc):
            if name.isdigit():
                parent = _parent(self.proc, name)
                children.setdefault(parent, []).append(int(name))
        found: list[int] = []
        parents = [os.getpid()]
        while parents:
            born = children.pop(parents.pop(), [])
            found += born
            parents += born
        return found

    def stop(self) -> None:
        stopped: set[int] = set()
        deadline = time.monotonic() + _SECONDS_TO_FREEZE
        while time.monotonic() < deadline:
            fresh = set(self.pids()) - stopped
            if not fresh:
                return
            for pid in fresh:
                send(pid, signal.SIGSTOP)
            stopped |= fresh

    def resume(self) -> None:
        for pid in self.pids():
            send(pid, signal.SIGCONT)

    def last_born(self) -> int:
        return 0


def _parent(proc: int, pid: str) -> int:
    """The parent's pid; 0 if the process has ended."""
    try:
        descriptor = os.open(f"{pid}/stat", os.O_RDONLY, dir_fd=proc)
        with open(descriptor, "rb") as file:
            # The name before it is in parentheses and may hold anything.
            return int(file.read().rpartition(b")")[2].split()[1])
    except OSError:
        return 0


def send(pid: int, number: int) -> None:
    """Sends a signal to a process that may be gone."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


def sweep(tree: Tree, spared: int) -> None:
    """Ends every process of the tree but the spared one."""
    if all(pid == spared for pid in tree.pids()):
        return
    tree.stop()
    for pid in tree.pids():
        if pid != spared:
            send(pid, signal.SIGKILL)
    send(spared, signal.SIGCONT)


def end_all(tree: Tree) -> None:
    """Ends every process of the tree."""
    tree.stop()
    for pid in tree.pids():
        send(pid, signal.SIGKILL)


def processor_time(pid: int) -> float:
    """Seconds of CPU time that a process has used, with its threads.

    0 if it has ended. The clock's id is made as in the kernel's header:
    the complement of the pid, and 2 for the scheduler's own account.
    """
    try:
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:
        return 0.0


def exceeds(proc: int, pids: list[int], inherited: int, limit: int) -> bool:
    """Whether these processes hold more than ``limit`` bytes of their own.

    A cheap upper bound first, in which each process counts in full what it
    shares with others; where that is too much, the kernel's fair shares.
    ``inherited`` is what one process has from the fork server.
    """
    limit += inherited
    if sum(_resident(proc, pid) for pid in pids) <= limit:
        return False
    return sum(_shares(proc, pid) for pid in pids) > limit


def inherited_memory(proc: int) -> int:
    """The private memory that this process was forked with."""
    return _resident(proc, int(os.readlink("self", dir_fd=proc)))


def _resident(proc: int, pid: int) -> int:
    fields = ("RssAnon:", "RssShmem:", "VmPTE:")
    return _sum(proc, f"{pid}/status", fields)


def _shares(proc: int, pid: int) -> int:
    try:
        fields = ("Pss_Anon:", "Pss_Shmem:")
        return _sum(proc, f"{pid}/smaps_rollup", fields)
    except PermissionError:
        return _resident(proc, pid)


def _sum(proc: int, path: str, fields: tuple[str, ...]) -> int:
    """The sum in bytes of these fields, given in kB; 0 if it has ended."""
    try:
        descriptor = os.open(path, os.O_RDONLY, dir_fd=proc)
    except (FileNotFoundError, ProcessLookupError):
        return 0
    with open(descriptor, encoding="ascii", errors="replace") as file:
        try:
            lines = [line.split() for line in file]
        except (ProcessLookupError, OSError):
            return 0
    return KIB * sum(int(x[1]) for x in lines if x and x[0] in fields)


def tasks_of_user() -> int:
    """Processes and threads that the user of this process has already."""
    count = 0
    for path in Path("/proc").iterdir():
        with contextlib.suppress(OSError):  # it has ended
            if path.name.isdigit() and path.stat().st_uid == os.getuid():
                count += len(list((path / "task").iterdir()))
    return count
