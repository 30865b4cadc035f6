"""Bringing students into the gradebook while others are being graded."""

import multiprocessing
import os
import sys
from concurrent.futures import (
    BrokenExecutor,
    Future,
    ProcessPoolExecutor,
)
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from autograder.batch.executors import end_with_parent
from autograder.errors import CourseError

# Students that are brought into the gradebook together.
AT_A_TIME = 8


class Recorder:
    """Records students in the gradebook, beside the grading.

    One process does it, for nbgrader changes its working folder, and some
    students at a time, for nbgrader takes a while to begin.
    """

    def __init__(
        self, root: Path, assignment: str, isolation: str, seed: int | None
    ) -> None:
        self.unsaved: list[str] = []
        self._how = (root, assignment, isolation, seed)
        self._waiting: list[str] = []
        self._rounds: list[Future[list[str]]] = []
        self._open = ExitStack()
        self._pool = self._open.enter_context(
            ProcessPoolExecutor(
                1,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=end_with_parent,
                initargs=(os.getpid(),),
            )
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def take(self, students: list[str]) -> None:
        """Have them recorded, as soon as there are enough."""
        self._waiting += students
        is_free = not self._rounds or self._rounds[-1].done()
        if len(self._waiting) >= AT_A_TIME and is_free:
            self._start()

    def finish(self) -> None:
        """Wait until everybody is recorded; CourseError where that fails.

        It fails here, and not before: what is graded meanwhile is kept.
        """
        if self._waiting:
            self._start()
        try:
            for each in self._rounds:
                self.unsaved += each.result()
        except BrokenExecutor:
            raise CourseError(
                "the process that records in the gradebook was ended; "
                "run the same command again"
            ) from None

    def _start(self) -> None:
        students, self._waiting = self._waiting, []
        try:
            at_work = self._pool.submit(_record, students, *self._how)
        except BrokenExecutor as error:
            at_work = Future()
            at_work.set_exception(error)
        self._rounds.append(at_work)


def _record(
    students: list[str],
    root: Path,
    assignment: str,
    isolation: str,
    seed: int | None,
) -> list[str]:
    """Record them; a line for each that nbgrader has refused."""
    # Only this process needs nbgrader, which takes seconds to import; half
    # of them for checking IRIs, of which there are none here.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    from autograder.gradebook.steps import record

    recorded = record(
        root, assignment, students=students, isolation=isolation, seed=seed
    )
    return [
        f"{each.student}: {each.report.reason}"
        for each in recorded
        if not each.saved
    ]
