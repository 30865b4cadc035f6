"""Many submissions: graded in parallel, in whatever order they finish.

Grading one is a pure function of its bytes, the seed and the version, so
any executor of concurrent.futures can do it: a pool of processes here, or
Dask's, on any number of machines.
"""

import atexit
import gc
import itertools
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    wait,
)
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from autograder.assignment import ASSIGNMENTS
from autograder.batch.cores import take_a_core
from autograder.batch.executors import Workforce, executor_of
from autograder.course import released_skeletons
from autograder.judging.execution import SECONDS, Executed
from autograder.judging.versions import code_version
from autograder.reading.notebook import Skeleton
from autograder.report import COULD_NOT_GRADE, GRADER_FAILED, Report
from autograder.sandbox.errors import IsolationUnavailable

if TYPE_CHECKING:
    from autograder.judging.judge import Judge

# So many submissions are handed out at a time, for each worker: one to
# grade and one to take up next. The others stay where they are, on disk.
AHEAD = 2

# The version of a worker that this very run has started.
OWN = ""


@dataclass(frozen=True)
class Job:
    """One submission to grade; `assignment` is what it should be of.

    `kept` is what still holds of an earlier report on the same bytes;
    `files` is what lies beside the notebook when it is run in full.
    """

    name: str
    notebook: bytes
    assignment: str | None = None
    seed: int | None = None
    kept: Report | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)


Skeletons = Mapping[str, Skeleton]
Made = TypeVar("Made")
Work = Callable[[Job, str, Skeletons, str], Made]
Failed = Callable[[Job, str], Made]

_judge: "Judge | None" = None
_made_for: tuple[str, Skeletons] | None = None
_turn = threading.Lock()  # a Dask worker may have several threads
_core: int | None = None  # taken for as long as this process lives


def grade_job(
    job: Job, isolation: str, skeletons: Skeletons, version: str
) -> Report:
    """Grade one submission with this process's judge."""
    if version not in (OWN, code_version()):
        return could_not_grade(job, "a worker has other code: install it anew")
    expected = ASSIGNMENTS[job.assignment] if job.assignment else None
    try:
        with _turn:
            return _judge_here(isolation, skeletons).grade(
                job.notebook,
                name=job.name,
                seed=job.seed,
                expected=expected,
                kept=job.kept,
            )
    except IsolationUnavailable:
        raise
    except Exception as error:  # nothing of ours may stop the class
        return could_not_grade(job, f"{type(error).__name__}: {error}")


def execute_job(
    job: Job, isolation: str, skeletons: Skeletons, version: str
) -> Executed:
    """Run one notebook in full, with this process's judge."""
    try:
        with _turn:
            judge = _judge_here(isolation, skeletons)
            return judge.execute(job.notebook, job.files, SECONDS)
    except IsolationUnavailable:
        raise
    except Exception as error:  # a file that is no notebook, or our fault
        return not_executed(job, str(error))


def not_executed(job: Job, reason: str) -> Executed:
    """What was handed in, as it is."""
    return Executed(job.notebook, 0.0, reason)


def _judge_here(isolation: str, skeletons: Skeletons) -> "Judge":
    """The one judge of this process, which ends with it.

    A cluster's worker may have one from another run, of another course.
    """
    global _judge, _made_for, _core
    if _made_for != (isolation, skeletons):
        end_judge()
    if _judge is None:
        if _core is None:
            _core = take_a_core()
        # Only those who grade need it, and all that it imports.
        from autograder.judging.judge import Judge

        _judge = Judge(isolation, skeletons)
        _made_for = isolation, skeletons
        atexit.register(end_judge)
        # The libraries stay for good: do not look for garbage in them.
        gc.collect()
        gc.freeze()
    return _judge


def end_judge() -> None:
    """End this process's judge, and its sandboxes, if it has one."""
    global _judge, _made_for
    if _judge is not None:
        _judge.__exit__(None, None, None)
        _judge = _made_for = None


def could_not_grade(job: Job, reason: str) -> Report:
    """A report that lists a submission for a person to look at."""
    assignment = ASSIGNMENTS.get(job.assignment or "")
    return Report(
        notebook=job.name,
        assignment=job.assignment or "",
        outcome=COULD_NOT_GRADE,
        reason=f"{GRADER_FAILED}: {reason}",
        max_score=assignment.max_score if assignment else 0,
        isolation="",
        seed=job.seed or 0,
        seconds=0.0,
    )


def grade_all(
    jobs: Iterable[Job],
    workforce: Workforce,
    isolation: str = "auto",
    grade: Work[Report] = grade_job,
) -> Iterator[tuple[int, Report]]:
    """Grade every job; yields its index and report as each is done.

    Jobs are taken from `jobs` as there is somebody to grade them. Raises
    IsolationUnavailable when the machine cannot isolate. A worker process
    that dies takes no other submission with it.
    """
    return _work_on(jobs, workforce, isolation, grade, could_not_grade)


def execute_all(
    jobs: Iterable[Job], workforce: Workforce, isolation: str = "auto"
) -> Iterator[tuple[int, Executed]]:
    """Run every job's notebook in full, likewise."""
    return _work_on(jobs, workforce, isolation, execute_job, not_executed)


def _work_on(
    jobs: Iterable[Job],
    workforce: Workforce,
    isolation: str,
    work: Work[Made],
    failed: Failed[Made],
) -> Iterator[tuple[int, Made]]:
    left = enumerate(jobs)
    suspects: dict[int, Job] = {}
    for first in left:
        # Again after a pool has broken, for those it had not begun with.
        shift = Shift(isolation, work, failed)
        yield from shift.run(itertools.chain([first], left), workforce)
        suspects |= shift.lost
    for index, job in suspects.items():
        # Alone in a fresh process, so that it is to blame.
        shift = Shift(isolation, work, failed)
        yield from shift.run(iter([(index, job)]), workforce)
        if shift.lost:
            yield index, failed(job, "it ended the grading process")


class Shift(Generic[Made]):
    """Work until all is done, or the pool of processes breaks.

    The jobs that were handed out when it broke are then in `lost`.
    """

    def __init__(
        self, isolation: str, work: Work[Made], failed: Failed[Made]
    ) -> None:
        self.lost: dict[int, Job] = {}
        self._isolation = isolation
        self._work = work
        self._failed = failed
        self._running: dict[Future[Made], tuple[int, Job]] = {}
        self._version = OWN

    def run(
        self, jobs: Iterator[tuple[int, Job]], workforce: Workforce
    ) -> Iterator[tuple[int, Made]]:
        """What is made of the jobs, as they are done."""
        if workforce.dask is not None:
            self._version = code_version()
        with executor_of(workforce, end_judge) as (executor, workers):
            self._hand_out(executor, jobs, AHEAD * workers)
            while self._running:
                done, _ = wait(self._running, return_when=FIRST_COMPLETED)
                for future in done:
                    index, job = self._running.pop(future)
                    made = self._made(executor, future, index, job)
                    if not self.lost:
                        self._hand_out(executor, jobs, 1)
                    if made is not None:
                        yield index, made

    def _hand_out(
        self, executor: Executor, jobs: Iterator[tuple[int, Job]], count: int
    ) -> None:
        skeletons, version = released_skeletons(), self._version
        for index, job in itertools.islice(jobs, count):
            try:
                future = executor.submit(
                    self._work, job, self._isolation, skeletons, version
                )
            except BrokenExecutor:  # a moment ago, and not yet told
                self.lost[index] = job
                return
            self._running[future] = index, job

    def _made(
        self, executor: Executor, future: Future[Made], index: int, job: Job
    ) -> Made | None:
        """What came of a job; None if its process or another one died."""
        error = future.exception()
        if error is None:
            return future.result()
        if isinstance(error, IsolationUnavailable):
            executor.shutdown(wait=False, cancel_futures=True)
            raise error
        if isinstance(error, BrokenExecutor):
            self.lost[index] = job
            return None
        # Dask has tried it on several workers by then.
        return self._failed(job, f"{type(error).__name__}: {error}")
