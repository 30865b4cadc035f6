"""Memory and processes of a submission held by the kernel: cgroup v2.

Only where a cgroup was delegated to whoever grades: by systemd, as in
`systemd-run --user --scope -p Delegate=yes make demo`, or to a container as
the root of its own. Elsewhere rlimits hold each process, and the warden's
watcher all of them together, as they do here, too: the group is what holds
between two looks of the watcher.

A cgroup with processes of its own cannot limit its children. So all that is
in ours moves into a leaf beside those of the sandboxes:

    delegated/
        grader/           judges, batch runs and fork servers
        submission-.../   one worker and all that it starts
"""

from __future__ import annotations

import contextlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from autograder.sandbox.limits import Limits

_MOUNTED = Path("/sys/fs/cgroup")
_LEAF = "grader"
_NEEDED = {"memory", "pids"}
_ATTEMPTS = 10  # at moving processes that may be starting others
_SPARE_PROCESSES = 2


@dataclass(frozen=True)
class Group:
    """The cgroup of one submission."""

    folder: Path

    def take(self, pidfd: int) -> None:
        """Moves a process here; what it starts from now on is here, too."""
        (self.folder / "cgroup.procs").write_text(f"{_pid_of(pidfd)}\n")

    def kills(self) -> int:
        """How many processes the kernel has ended for want of memory."""
        return _count(self.folder / "memory.events", "oom_kill")

    def remove(self) -> None:
        """Ends what is left in it; it is empty once its sandbox has gone."""
        with contextlib.suppress(OSError):  # a kernel before 5.14
            (self.folder / "cgroup.kill").write_text("1\n")
        with contextlib.suppress(OSError):
            self.folder.rmdir()


@dataclass(frozen=True)
class Delegated:
    """The cgroup in which those of submissions are made."""

    folder: Path

    def group(self, limits: Limits) -> Group:
        """A new group with these limits; raises OSError where it cannot.

        Files in /tmp count towards it, which the watcher leaves aside: it is
        the watcher that ends a check first, on every machine at the same
        size.
        """
        folder = self.folder / f"submission-{secrets.token_hex(8)}"
        folder.mkdir()
        _write(folder / "memory.max", limits.memory + limits.tmp_size)
        _write(folder / "pids.max", limits.processes + _SPARE_PROCESSES)
        if (folder / "memory.swap.max").exists():
            _write(folder / "memory.swap.max", 0)
        return Group(folder)


def delegated(
    mounted: Path = _MOUNTED, own: str | None = None
) -> Delegated | None:
    """Where groups can be made, made ready for it; None where nowhere.

    `own` is the path of our own cgroup, by default what the kernel says.
    """
    path = _own_path() if own is None else own
    if path is None:
        return None
    ours = mounted / path.lstrip("/")
    if ours.name == _LEAF:  # another process of the grader was here
        return Delegated(ours.parent)
    try:
        if not _is_ours(ours, is_root=path == "/"):
            return None
        _make_ready(ours)
    except OSError:
        return None
    return Delegated(ours)


def _own_path() -> str | None:
    """The path in the one hierarchy of version 2."""
    try:
        with open("/proc/self/cgroup", encoding="utf-8") as file:
            lines = [line.rstrip("\n").split(":", 2) for line in file]
    except OSError:
        return None
    return next((path for number, _, path in lines if number == "0"), None)


def _is_ours(folder: Path, is_root: bool) -> bool:
    """Whether it was given to us, with the controllers that are needed.

    Being allowed to write is not enough: root may everywhere, and a service
    manager's own cgroups are not to be rearranged.
    """
    found = (folder / "cgroup.controllers").read_text().split()
    if not set(found) >= _NEEDED:
        return False
    if is_root:  # a container's: the machine's own root has no type
        return (folder / "cgroup.type").exists()
    return _marked_as_delegated(folder)


def _marked_as_delegated(folder: Path) -> bool:
    """systemd marks what it has delegated."""
    for name in ("user.delegate", "trusted.delegate"):
        with contextlib.suppress(OSError):
            if os.getxattr(folder, name) == b"1":
                return True
    return False


def _make_ready(folder: Path) -> None:
    """Moves everybody into a leaf, then hands on the controllers."""
    leaf = folder / _LEAF
    leaf.mkdir(exist_ok=True)
    enable = " ".join(f"+{name}" for name in sorted(_NEEDED))
    for attempt in range(_ATTEMPTS):
        for pid in _processes(folder):
            with contextlib.suppress(ProcessLookupError):
                (leaf / "cgroup.procs").write_text(f"{pid}\n")
        try:
            (folder / "cgroup.subtree_control").write_text(enable + "\n")
        except OSError:
            if attempt == _ATTEMPTS - 1:
                raise
        else:
            return


def _processes(folder: Path) -> Iterator[int]:
    for line in (folder / "cgroup.procs").read_text().split():
        yield int(line)


def _pid_of(pidfd: int) -> int:
    """The process's number where we are, whatever it is inside."""
    return _count(Path(f"/proc/self/fdinfo/{pidfd}"), "Pid:")


def _count(path: Path, name: str) -> int:
    """The number after a name, in a file of names and numbers."""
    lines = (line.split() for line in path.read_text().splitlines())
    return next(int(line[1]) for line in lines if line and line[0] == name)


def _write(path: Path, number: int) -> None:
    path.write_text(f"{number}\n")
