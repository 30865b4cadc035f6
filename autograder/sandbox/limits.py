"""How much the code of one submission may use."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

MiB = 2**20
GiB = 2**30


@dataclass(frozen=True)
class Limits:
    """Limits of one submission; seconds, bytes and counts.

    The kernel enforces CPU time, data size, processes, files and their size
    for each process; total memory is watched from outside the student's
    processes, and wall time by the judge. Output has no limit because it
    goes nowhere.
    """

    cells_cpu: float = 20.0  # running the notebook's cells
    cells_wall: float = 60.0
    check_cpu: float = 4.0  # one check: all of its calls
    check_wall: float = 30.0  # one call
    memory: int = 2 * GiB  # on top of what the libraries take
    processes: int = 64  # and threads
    open_files: int = 128
    file_size: int = 64 * MiB
    tmp_size: int = 256 * MiB
    answer_size: int = 256 * MiB  # one returned value, encoded

    def as_message(self) -> dict[str, Any]:
        """The limits as the processes in the sandbox receive them."""
        return asdict(self)
