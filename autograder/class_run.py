"""Grading a class in parallel: what is new goes into the journal.

Reports are brought into the gradebook as they come, by a process beside
the graders; a run that is stopped at any moment goes on where it was.
"""

import fcntl
import multiprocessing
import os
import sys
import time
from collections.abc import Collection, Iterator
from concurrent.futures import (
    BrokenExecutor,
    Future,
    ProcessPoolExecutor,
)
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from rich.console import Console

from autograder.assignment import Assignment
from autograder.batch import Job, Workforce, end_with_parent
from autograder.errors import CourseError
from autograder.full_runs import run_in_full
from autograder.gradebook.desk import journal_path
from autograder.gradebook.handed_in import read_submitted, submitters
from autograder.gradebook.reports import digest_of, read_sidecar
from autograder.journal import Journal, key_of
from autograder.progress import Summary, graded, print_summary
from autograder.report import Report, needs_a_person

# Students that are brought into the gradebook together.
AT_A_TIME = 8


@dataclass
class ClassRun:
    """A class being graded, and its reports by student afterwards."""

    root: Path
    assignment: Assignment
    seed: int | None = None
    journal: Journal = field(init=False)
    keys: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        name = self.assignment.name
        self.root = self.root.resolve()
        self.journal = Journal(journal_path(self.root, name))
        self.keys = {
            student: self.key(self.read(student))
            for student in submitters(self.root, name)
        }

    def __len__(self) -> int:
        return len(self.keys)

    def reports(self) -> Iterator[Report]:
        """Every student's report, under the student's name."""
        for student in self.keys:
            yield self.report(student)

    def report(self, student: str) -> Report:
        """Two of the same bytes have one report: each under its name."""
        report = self.journal.get(self.keys[student])
        assert report is not None, "it has been graded by now"
        return replace(report, notebook=student)

    def read(self, student: str) -> bytes:
        """What a student has handed in."""
        return read_submitted(self.root, self.assignment.name, student)

    def key(self, data: bytes) -> str:
        """Under which key the report on these bytes is kept."""
        return key_of(data, self.assignment.name, self.seed)

    def todo(self) -> list[str]:
        """One student for each notebook to grade, the longest first.

        As far as an earlier run tells: so no straggler comes at the end.
        """
        new = {
            key: student
            for student, key in self.keys.items()
            if not self.journal.is_done(key)
        }
        took = self.journal.seconds()
        return sorted(new.values(), key=lambda s: -took.get(s, 0.0))

    def jobs(self, students: list[str]) -> Iterator[Job]:
        """Their jobs; each file is read when its turn has come."""
        for student in students:
            data = self.read(student)
            key = self.keys[student] = self.key(data)
            kept = self.journal.kept(key)
            yield Job(student, data, self.assignment.name, self.seed, kept)

    def to_execute(self, graded: Collection[str]) -> dict[Path, Job]:
        """Whose notebook is to be run in full, and where it is then kept:
        those that are new, and those that have not been run before."""
        name = self.assignment.name
        places = {
            student: self.root / "executed" / student / name / f"{name}.ipynb"
            for student in self.keys
        }
        return {
            place: Job(student, self.read(student), name)
            for student, place in places.items()
            if self.keys[student] in graded or not place.exists()
        }

    def unrecorded(self) -> list[str]:
        """Whose report is another than the one in the gradebook."""
        folder = self.root / "autograded"
        name = self.assignment.name
        return [
            student
            for student, key in self.keys.items()
            if self.journal.is_current(key)
            and not self._is_recorded(student, folder / student / name)
        ]

    def _is_recorded(self, student: str, folder: Path) -> bool:
        filed = read_sidecar(folder)
        return (
            filed is not None
            and (folder / f"{self.assignment.name}.ipynb").exists()
            and filed.digest == digest_of(self.read(student))
            and replace(filed.report, notebook=student) == self.report(student)
        )


def grade_class(
    root: Path,
    assignment: Assignment,
    workforce: Workforce,
    isolation: str,
    console: Console,
    seed: int | None = None,
    *,
    execute: bool = False,
) -> ClassRun:
    """Grade everyone who handed in, and record it in the gradebook.

    With `execute` their notebooks are then run in full, for their outputs.
    Raises IsolationUnavailable where nobody can be graded, and CourseError
    where nbgrader cannot record, or another run is at it.
    """
    with _alone(root, assignment.name):
        return _grade_class(
            root, assignment, workforce, isolation, console, seed, execute
        )


@contextmanager
def _alone(root: Path, assignment: str) -> Iterator[None]:
    """Two runs at once would grade everything twice, from other seeds.

    The kernel takes the lock back when a run ends, however it does.
    """
    path = journal_path(root, assignment).with_suffix(".lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CourseError(
                f"another run is grading {assignment} in {root}: wait for "
                "it to end, or stop it"
            ) from None
        yield


def _grade_class(
    root: Path,
    assignment: Assignment,
    workforce: Workforce,
    isolation: str,
    console: Console,
    seed: int | None,
    execute: bool,
) -> ClassRun:
    start = time.perf_counter()
    run = ClassRun(root, assignment, seed)
    todo = run.todo()
    known = len(run) - len(todo)
    if known:
        console.print(f"{known} of {len(run)} are graded already")
    with Recorder(run.root, assignment.name, isolation, seed) as recorder:
        recorder.take(run.unrecorded())
        jobs = run.jobs(todo)
        for index, report in graded(
            jobs, len(todo), workforce, isolation, console
        ):
            key = run.keys[todo[index]]
            run.journal.put(key, report)
            recorder.take([s for s, k in run.keys.items() if k == key])
        with console.status("recording the last ones in the gradebook"):
            recorder.finish()
    summary = Summary(
        students=len(run),
        graded=len(todo),
        by_hand=sum(needs_a_person(report) for report in run.reports()),
        seconds=time.perf_counter() - start,
        reports=run.journal.path,
        gradebook=run.root / "gradebook.db",
        unsaved=recorder.unsaved,
    )
    if execute:
        jobs_to_run = run.to_execute({run.keys[s] for s in todo})
        run_in_full(jobs_to_run, workforce, isolation, console)
    print_summary(summary, console)
    return run


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
