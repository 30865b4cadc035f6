"""How much the code of one submission may use."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MiB = 2**20
GiB = 2**30

# Seconds that are given whatever was before: to a call, and to the worker
# for a fork or a status, each of which takes milliseconds.
_MIN_WALL = 5.0
_MIN_SERVICE = 1.0


@dataclass(frozen=True)
class Limits:
    """Limits of one submission; seconds, bytes and counts.

    The kernel enforces CPU time, data size, processes, files and their size
    for each process; the CPU time and memory of all of them together are
    watched from outside the student's processes (and held by a cgroup, where
    one is delegated to us), and wall time by the judge.
    Output has no limit because it goes nowhere.
    """

    cells_cpu: float = 20.0  # running the notebook's cells
    cells_wall: float = 60.0
    check_cpu: float = 4.0  # one check: all of its calls
    check_wall: float = 30.0  # one call
    total_wall: float = 400.0  # all calls and forks, and the cells once more
    memory: int = 2 * GiB  # on top of what the libraries take
    processes: int = 64  # and threads
    open_files: int = 128
    file_size: int = 64 * MiB
    tmp_size: int = 256 * MiB
    answer_size: int = 16 * MiB  # one returned value, eight times what is usual

    def as_message(self) -> dict[str, Any]:
        """The limits as the processes in the sandbox receive them."""
        return asdict(self)


class Patience:
    """The wall time that is left for a submission as a whole.

    Code that sleeps through every call would otherwise hold up a class for
    hours. A call that comes late still gets time enough for honest work.
    """

    def __init__(self, limits: Limits) -> None:
        self.left = limits.total_wall

    def for_call(self, wall: float) -> float:
        """Seconds for a call that would be given ``wall``."""
        return min(wall, max(self.left, _MIN_WALL))

    def for_service(self, wall: float) -> float:
        """Seconds for what the worker itself would be given ``wall`` for."""
        return min(wall, max(self.left, _MIN_SERVICE))

    @contextmanager
    def wearing(self) -> Iterator[None]:
        """What is done meanwhile takes of it."""
        start = time.monotonic()
        try:
            yield
        finally:
            self.left -= time.monotonic() - start
