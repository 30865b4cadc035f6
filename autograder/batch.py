"""Many submissions: graded in parallel, in whatever order they finish.

Grading one is a pure function of its bytes, the seed and the version, so
any executor of concurrent.futures can do it, on this machine or others.
"""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import (
    Executor,
    Future,
    ProcessPoolExecutor,
    as_completed,
)
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass

from autograder.assignment import ASSIGNMENTS
from autograder.judge import Judge
from autograder.report import COULD_NOT_GRADE, Report
from autograder.sandbox.errors import IsolationUnavailable

# A submission that brings its worker process down twice is left to a person.
ATTEMPTS = 2


@dataclass(frozen=True)
class Job:
    """One submission to grade; `assignment` is what it should be of."""

    name: str
    notebook: bytes
    assignment: str | None = None
    seed: int | None = None


_judge: Judge | None = None


def grade_job(job: Job, isolation: str) -> Report:
    """Grade one submission with this process's judge."""
    global _judge
    if _judge is None:
        _judge = Judge(isolation).__enter__()
    expected = ASSIGNMENTS[job.assignment] if job.assignment else None
    try:
        return _judge.grade(
            job.notebook, name=job.name, seed=job.seed, expected=expected
        )
    except IsolationUnavailable:
        raise
    except Exception as error:  # nothing of ours may stop the class
        return could_not_grade(job, f"{type(error).__name__}: {error}")


def could_not_grade(job: Job, reason: str) -> Report:
    """A report that lists a submission for a person to look at."""
    assignment = ASSIGNMENTS.get(job.assignment or "")
    return Report(
        notebook=job.name,
        assignment=job.assignment or "",
        outcome=COULD_NOT_GRADE,
        reason=reason,
        max_score=assignment.max_score if assignment else 0,
        isolation="",
        seed=job.seed or 0,
        seconds=0.0,
    )


def grade_all(
    jobs: Sequence[Job], *, workers: int = 2, isolation: str = "auto"
) -> Iterator[tuple[int, Report]]:
    """Grade every job; yields its index and report as each is done.

    Raises IsolationUnavailable when the machine cannot isolate. A worker
    process that dies takes no other submission with it.
    """
    left = dict(enumerate(jobs))
    failures = dict.fromkeys(left, 0)
    while left:
        with _local_pool(min(workers, len(left))) as pool, suppress(
            BrokenProcessPool
        ):
            for index, report in _run(pool, left, isolation):
                del left[index]
                yield index, report
            return
        # Which one brought the pool down is not known: all that are left
        # are tried again, alone after the first time.
        workers = 1
        for index in list(left):
            failures[index] += 1
            if failures[index] > ATTEMPTS:
                yield index, could_not_grade(
                    left.pop(index), "grading it ended the grading process"
                )


def _run(
    pool: Executor, left: dict[int, Job], isolation: str
) -> Iterator[tuple[int, Report]]:
    futures: dict[Future[Report], int] = {
        pool.submit(grade_job, job, isolation): index
        for index, job in left.items()
    }
    for future in as_completed(futures):
        yield futures[future], future.result()


def _local_pool(workers: int) -> ProcessPoolExecutor:
    # "spawn": a judge that is forked would share its sandbox's sockets.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context)
