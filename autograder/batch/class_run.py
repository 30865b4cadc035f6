"""Grading a class in parallel: what is new goes into the journal.

Reports are brought into the gradebook as they come, by a process beside
the graders; a run that is stopped at any moment goes on where it was.
"""

import fcntl
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from rich.console import Console

from autograder.assignment import Assignment
from autograder.batch.executors import Workforce
from autograder.batch.full_runs import run_in_full
from autograder.batch.jobs import Job
from autograder.batch.progress import Summary, graded, print_summary
from autograder.batch.recorder import Recorder
from autograder.errors import CourseError
from autograder.gradebook.desk import journal_path
from autograder.gradebook.handed_in import read_submitted, submitters
from autograder.gradebook.reports import not_graded, recorded
from autograder.judging.execution import executed_notebook
from autograder.judging.journal import Journal, key_of
from autograder.reading.raw import digest_of
from autograder.report import Report, needs_a_person


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
        if report is None:
            reason = "its file changed meanwhile; run the same command again"
            report = not_graded(self.assignment.name, reason)
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
            student: executed_notebook(self.root, name, student)
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
        digest = digest_of(self.read(student))
        report = recorded(folder, self.assignment.name, digest)
        if report is None:
            return False
        return replace(report, notebook=student) == self.report(student)


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
