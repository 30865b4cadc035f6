"""What isolation costs a check, beside the same call in a bare fork.

    python benchmarks/bench_isolation.py --json docs/benchmarks/isolation.json

One check: fork the worker, call a function, hand back a small array, end
what is left. The least that a process for each check could cost is a fork
of this process that calls the function and is waited for.
"""

import os
import statistics
import time
from collections.abc import Callable

import numpy as np
from figures import Figures, Ratio, parser

from autograder.sandbox.server import PRELOAD, Cell, ForkServer, Worker

ROUNDS = 100
BAR = 20.0  # milliseconds a check, median
SOURCE = "import numpy as np\ndef f(x): return x + 1\n"
X = np.zeros((30, 3))


def check_in(worker: Worker) -> Callable[[], None]:
    """One check with one call."""

    def check() -> None:
        with worker.fork() as process:
            process.call("f", (X,))

    return check


def bare_fork() -> None:
    """A process of one's own, and nothing else."""
    pid = os.fork()
    if pid == 0:
        X + 1
        os._exit(0)
    os.waitpid(pid, 0)


def milliseconds(action: Callable[[], None]) -> float:
    """The median of many rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        action()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def main() -> None:
    options = parser(__doc__, "isolation").parse_args()
    bare = milliseconds(bare_fork)
    with (
        ForkServer((*PRELOAD, "torch")) as server,
        server.open([Cell("f", SOURCE)]) as worker,
    ):
        isolated = milliseconds(check_in(worker))
    found = Figures(
        name="isolation",
        title="What isolation costs a check",
        notes=f"Milliseconds, medians of {ROUNDS} rounds: fork the worker, "
        "call a function, hand back a small array, end what is left. The "
        "least that a process for each check could cost is a bare fork.",
        head=["where", "milliseconds"],
        ratios=[
            Ratio("a check in the sandbox", isolated, BAR, "ms", below=True)
        ],
        rows=[
            ["a bare fork", f"{bare:.1f}"],
            [server.isolation, f"{isolated:.1f}"],
        ],
    )
    found.finish(options)


if __name__ == "__main__":
    main()
