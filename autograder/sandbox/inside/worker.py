"""The process that runs a notebook's cells and is forked for each check.

From the first cell on nothing here can be trusted: student code shares the
interpreter. So nothing the judge keeps secret ever comes here, and the judge
believes only that some code of this submission computed the values it sent.
"""

from __future__ import annotations

import gc
import math
import os
import resource
import socket
from functools import partial
from typing import TYPE_CHECKING, Any

from autograder.codec import CodecError, decode
from autograder.sandbox.channel import Channel, Closed
from autograder.sandbox.inside.calls import answer
from autograder.sandbox.inside.cells import (
    CellRunner,
    new_main,
    seed_everything,
)
from autograder.sandbox.inside.faults import describe

if TYPE_CHECKING:
    from collections.abc import Callable

_WORKER_RESERVE = 5  # seconds of CPU time for forking all checks


def run(
    channel: Channel,
    limits: dict[str, Any],
    inherited: dict[str, int],
    renounce: Callable[[], None],
) -> None:
    """Runs the cells that the judge sends, then forks for each check.

    ``inherited`` is what counts towards the kernel's limits before the
    student's code has used anything: bytes of data and of address space,
    and the user's other processes.
    """
    namespace = new_main()
    seed_everything(0)
    _set_limits(limits, inherited)
    renounce()
    _run_cells(channel, CellRunner(namespace), channel.receive()["cells"])
    gc.freeze()  # the collector of a check leaves the shared pages alone
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))
    _serve_judge(channel, namespace)


def _run_cells(
    channel: Channel, runner: CellRunner, cells: list[dict[str, Any]]
) -> None:
    for index, cell in enumerate(cells):
        error = runner.run(
            cell["name"], cell["source"], cell["only_definitions"]
        )
        channel.send({"cell": index, "error": error})


def _serve_judge(channel: Channel, namespace: dict[str, Any]) -> None:
    """Forks for each check that comes with a connection.

    A request without one asks how that check has ended. The next check does
    not wait until the last one is taken down, which takes as long as it runs.
    """
    checks: dict[int, int] = {}  # number to pid, until it is collected
    while True:
        request, fds = channel.receive_with_fds(1)
        number = request["check"]
        if fds:
            _collect(checks)
            checks[number] = _fork_check(channel, namespace, request, fds[0])
        else:
            channel.send(_end(number, checks.pop(number)))


def _collect(checks: dict[int, int]) -> None:
    for number, pid in list(checks.items()):
        if os.waitpid(pid, os.WNOHANG)[0]:
            del checks[number]


def _end(number: int, pid: int) -> dict[str, Any]:
    _, status, usage = os.wait4(pid, 0)
    return {
        "check": number,
        "ended": os.waitstatus_to_exitcode(status),
        "cpu": usage.ru_utime + usage.ru_stime,
    }


def _fork_check(
    channel: Channel, namespace: dict[str, Any], request: Any, fd: int
) -> int:
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            channel.close()
            cpu = math.ceil(request["cpu"])
            resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
            connection = socket.socket(fileno=fd)
            _serve(Channel(connection, request["answer_size"]), namespace)
            status = 0
        finally:
            os._exit(status)
    os.close(fd)
    return pid


def _serve(channel: Channel, namespace: dict[str, Any]) -> None:
    """Answers calls until the judge hangs up."""
    channel.send({"ready": True})
    while True:
        try:
            body = channel.receive_body()
            again = partial(decode, body, "torch")
            request = again()
        except (Closed, CodecError):
            return
        reply = answer(namespace, request, again)
        try:
            channel.send(reply)
        except CodecError as error:
            token = request["token"]
            channel.send({"token": token, "error": describe(error)})


def _set_limits(limits: dict[str, Any], inherited: dict[str, int]) -> None:
    """The kernel's limits for this process and all that it starts."""
    cells, check = (
        math.ceil(limits["cells_cpu"]),
        math.ceil(limits["check_cpu"]),
    )
    data, space = inherited["data"], inherited["space"]
    processes = inherited["processes"] + limits["processes"]
    memory = limits["memory"]
    values = {
        resource.RLIMIT_CPU: (cells, cells + check + _WORKER_RESERVE),
        resource.RLIMIT_DATA: (data + memory, data + memory),
        # Twice the memory, for mappings that hold no data of their own.
        resource.RLIMIT_AS: (space + 2 * memory, space + 2 * memory),
        resource.RLIMIT_NPROC: (processes, processes),
        resource.RLIMIT_NOFILE: (limits["open_files"], limits["open_files"]),
        resource.RLIMIT_FSIZE: (limits["file_size"], limits["file_size"]),
        resource.RLIMIT_CORE: (0, 0),
        resource.RLIMIT_MEMLOCK: (0, 0),
        resource.RLIMIT_MSGQUEUE: (0, 0),
    }
    for which, (soft, hard) in values.items():
        highest = resource.getrlimit(which)[1]  # whoever grades may have less
        if highest != resource.RLIM_INFINITY:
            soft, hard = min(soft, highest), min(hard, highest)
        resource.setrlimit(which, (soft, hard))
