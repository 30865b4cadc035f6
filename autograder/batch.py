"""Many submissions: graded in parallel, in whatever order they finish.

Grading one is a pure function of its bytes, the seed and the version, so
any executor of concurrent.futures can do it: a pool of processes here, or
Dask's, on any number of machines.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import (
    Executor,
    Future,
    ProcessPoolExecutor,
    as_completed,
)
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from autograder.assignment import ASSIGNMENTS
from autograder.course import released_skeletons
from autograder.judge import Judge
from autograder.notebook import Skeleton
from autograder.report import COULD_NOT_GRADE, Report
from autograder.sandbox.errors import IsolationUnavailable
from autograder.sandbox.inside import kernel

# A submission that brings its worker process down this often is left to a
# person: alone in a fresh process the last time, so that it is to blame.
ATTEMPTS = 3


@dataclass(frozen=True)
class Job:
    """One submission to grade; `assignment` is what it should be of."""

    name: str
    notebook: bytes
    assignment: str | None = None
    seed: int | None = None


@dataclass(frozen=True)
class Workforce:
    """Who grades: local processes, or a Dask cluster.

    `dask` is the address of a scheduler, or "local:N" for a trial cluster
    of N processes on this machine.
    """

    workers: int = 2
    dask: str | None = None


_judge: Judge | None = None


def grade_job(
    job: Job, isolation: str, skeletons: Mapping[str, Skeleton]
) -> Report:
    """Grade one submission with this process's judge."""
    global _judge
    if _judge is None:
        _judge = Judge(isolation, skeletons).__enter__()
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
    jobs: Sequence[Job], workforce: Workforce, isolation: str = "auto"
) -> Iterator[tuple[int, Report]]:
    """Grade every job; yields its index and report as each is done.

    Raises IsolationUnavailable when the machine cannot isolate. A worker
    process that dies takes no other submission with it.
    """
    left = dict(enumerate(jobs))
    for attempt in range(ATTEMPTS):
        last = attempt == ATTEMPTS - 1
        for batch in _batches(left, alone=last):
            for index, report in _round(batch, workforce, isolation):
                del left[index]
                yield index, report
    for index, job in left.items():
        yield index, could_not_grade(job, "it ended the grading process")


def _batches(left: dict[int, Job], *, alone: bool) -> list[dict[int, Job]]:
    if not left:
        return []
    if alone:
        return [{index: job} for index, job in left.items()]
    return [dict(left)]


def _round(
    jobs: dict[int, Job], workforce: Workforce, isolation: str
) -> Iterator[tuple[int, Report]]:
    """One try at each job; those whose process died are not yielded."""
    skeletons = released_skeletons()
    with _executor(workforce, len(jobs)) as executor:
        futures: dict[Future[Report], int] = {
            executor.submit(grade_job, job, isolation, skeletons): index
            for index, job in jobs.items()
        }
        for future in as_completed(futures):
            error = future.exception()
            if isinstance(error, IsolationUnavailable):
                executor.shutdown(wait=False, cancel_futures=True)
                raise error
            if error is None:
                yield futures[future], future.result()


def _end_with_parent(parent: int) -> None:
    """Let the kernel end this worker when the batch run ends, even killed.

    A pool's workers otherwise finish their submission and then wait for
    ever. Only Linux has this; elsewhere they are ended by hand.
    """
    if not sys.platform.startswith("linux"):
        return
    kernel.die_with_parent(signal.SIGKILL)
    if os.getppid() != parent:  # it ended before we asked
        os._exit(1)


@contextmanager
def _executor(workforce: Workforce, jobs: int) -> Iterator[Executor]:
    with ExitStack() as stack:
        if workforce.dask is None:
            # "spawn": a forked judge would share its sandbox's sockets.
            yield stack.enter_context(
                ProcessPoolExecutor(
                    min(workforce.workers, jobs),
                    mp_context=multiprocessing.get_context("spawn"),
                    initializer=_end_with_parent,
                    initargs=(os.getpid(),),
                )
            )
            return
        from distributed import Client, LocalCluster

        address = workforce.dask
        if address.startswith("local:"):
            address = stack.enter_context(
                LocalCluster(
                    n_workers=int(address.removeprefix("local:")),
                    threads_per_worker=1,
                    dashboard_address=None,
                )
            )
        client = stack.enter_context(Client(address))
        yield stack.enter_context(client.get_executor(pure=False))
