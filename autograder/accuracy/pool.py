"""Doing many trusted things on all cores, in order, with progress."""

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Self, TypeVar

from rich.console import Console
from rich.progress import track

Item = TypeVar("Item")
Result = TypeVar("Result")


class Pool:
    """Processes that are started once and used for every measurement."""

    def __init__(self, workers: int | None = None) -> None:
        # One thread each: processes that share cores would slow each other.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        self._console = Console(stderr=True)
        self._executor = ProcessPoolExecutor(
            workers or os.cpu_count(),
            mp_context=multiprocessing.get_context("spawn"),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(cancel_futures=True)

    def each(
        self,
        function: Callable[[Item], Result],
        items: Sequence[Item],
        title: str,
    ) -> list[Result]:
        """What the function, a picklable one, gives for every item."""
        results = self._executor.map(function, items)
        return list(track(results, title, len(items), console=self._console))
