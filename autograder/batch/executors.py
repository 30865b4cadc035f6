"""Where the work is done: a pool of processes here, or a Dask cluster."""

import logging
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from autograder.sandbox.inside import kernel

_DASK = {
    # Otherwise a worker looks a hundred times a second at what it runs.
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "1s",
    # Otherwise a worker gives memory back at once, to ask for it again, and
    # its threads have stores of memory of their own.
    "distributed.nanny.pre-spawn-environ": {
        "OMP_NUM_THREADS": 1,
        "MALLOC_ARENA_MAX": 1,
    },
    # One submission at a time: none waits for a worker while another idles.
    "distributed.scheduler.worker-saturation": 1.0,
}


@dataclass(frozen=True)
class Workforce:
    """Who grades: local processes, or a Dask cluster.

    `dask` is the address of a scheduler, or "local:N" for a trial cluster
    of N processes on this machine.
    """

    workers: int = 2
    dask: str | None = None


@contextmanager
def executor_of(
    workforce: Workforce, at_end: Callable[[], None]
) -> Iterator[tuple[Executor, int]]:
    """An executor, and how many workers it has.

    A cluster's workers outlive the run: each of them does `at_end` then.
    """
    with ExitStack() as stack:
        if workforce.dask is not None:
            yield _dask_executor(stack, workforce.dask, at_end)
            return
        # "spawn": a forked judge would share its sandbox's sockets.
        pool = ProcessPoolExecutor(
            workforce.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=end_with_parent,
            initargs=(os.getpid(),),
        )
        yield stack.enter_context(pool), workforce.workers


def _dask_executor(
    stack: ExitStack, address: str, at_end: Callable[[], None]
) -> tuple[Executor, int]:
    import dask
    from distributed import Client, LocalCluster

    if address.startswith("local:"):
        stack.enter_context(dask.config.set(_DASK))
        address = stack.enter_context(
            LocalCluster(
                n_workers=int(address.removeprefix("local:")),
                threads_per_worker=1,
                dashboard_address=None,
                silence_logs=logging.ERROR,
            )
        )
    client = stack.enter_context(Client(address))
    stack.callback(client.run, at_end, on_error="ignore")
    executor = stack.enter_context(client.get_executor(pure=False))
    return executor, sum(client.nthreads().values())


def end_with_parent(parent: int) -> None:
    """Let the kernel end this worker when the batch run ends, even killed.

    A pool's workers otherwise finish their submission and then wait for
    ever. Only Linux has this; elsewhere they are ended by hand. Ctrl-C is
    for the run itself, which then lets them finish what they have begun.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not sys.platform.startswith("linux"):
        return
    kernel.die_with_parent(signal.SIGKILL)
    if os.getppid() != parent:  # it ended before we asked
        os._exit(1)
