"""One fork server for all tests, and shorthand for running student code."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from autograder.sandbox.limits import Limits, MiB
from autograder.sandbox.server import PRELOAD, Cell, ForkServer, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Far below what the machine has, so that a sandbox that fails harms nothing.
SMALL = Limits(
    cells_cpu=1,
    cells_wall=20,
    check_cpu=1,
    check_wall=20,
    memory=128 * MiB,
    processes=32,
    file_size=8 * MiB,
    tmp_size=16 * MiB,
    answer_size=32 * MiB,
)


@pytest.fixture(scope="session")
def server() -> Iterator[ForkServer]:
    with ForkServer((*PRELOAD, "torch")) as server:
        yield server


@pytest.fixture(scope="session")
def submit(server: ForkServer) -> Callable[..., Worker]:
    """Opens a submission with these cells; keywords change the limits."""

    def submit(*sources: str, **limits: float) -> Worker:
        texts = [textwrap.dedent(source) for source in sources]
        cells = [Cell(f"cell-{i}", text) for i, text in enumerate(texts)]
        return server.open(cells, replace(SMALL, **limits))

    return submit


@pytest.fixture
def run(submit: Callable[..., Worker]) -> Callable[..., Any]:
    """Runs one cell, then calls its `f` with the arguments."""

    def run(source: str, *args: Any, **how: Any) -> Any:
        with submit(source) as worker, worker.fork() as process:
            return process.call("f", args, **how).value

    return run
