"""Time the student's own check() in a warm notebook, for every question.

The kit is unzipped, its notebook's cells with the reference's answers are
run in a kernel as Jupyter does, and then every question's check is run
again and again, as a student who mends a function does. The time is from
the sending of the cell to the kernel's being idle again.
"""

import statistics
import tempfile
import time
import zipfile
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from figures import Figures, Ratio, parser, say
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.building.authoring import role_of
from autograder.course import COURSE, notebook_of

PATIENCE = 300.0


def main() -> None:
    options = _options()
    figures = Figures(
        "check",
        "The student's own check in a warm notebook",
        f"Seconds from sending the cell to the end, {options.rounds} rounds.",
        ["question", "median", "slowest"],
    )
    slowest = 0.0
    for assignment in ASSIGNMENTS.values():
        for question, times in _times(assignment, options.rounds).items():
            median = statistics.median(times)
            slowest = max(slowest, median)
            row = [question, f"{median:.3f}", f"{max(times):.3f}"]
            figures.rows.append(row)
            say(" ".join(row))
    what = "the slowest question's check"
    figures.ratios = [Ratio(what, slowest, 1.0, "seconds", below=True)]
    figures.finish(options)


def _options() -> Namespace:
    options = parser(__doc__, "check")
    options.add_argument("--rounds", type=int, default=5)
    return options.parse_args()


def _times(assignment: Assignment, rounds: int) -> dict[str, list[float]]:
    """Seconds of each check after a first one that is not counted."""
    questions = [question.id for question in assignment.questions]
    found: dict[str, list[float]] = {question: [] for question in questions}
    with _notebook(assignment) as client:
        for number in range(rounds + 1):
            for question in questions:
                seconds = _run(client, f"check({question!r})")
                if number:
                    found[question].append(seconds)
    return found


@contextmanager
def _notebook(assignment: Assignment) -> Iterator[BlockingKernelClient]:
    """A kernel in the kit's folder that has run the solved notebook."""
    kit = COURSE / "kits" / f"{assignment.name}.zip"
    with tempfile.TemporaryDirectory() as scratch:
        zipfile.ZipFile(kit).extractall(scratch)
        folder = Path(scratch) / assignment.name
        manager, client = start_new_kernel(cwd=str(folder))
        try:
            source = notebook_of("source", assignment).read_text()
            for cell in nbformat.reads(source, as_version=4).cells:
                if cell.cell_type == "code" and role_of(cell) not in (
                    *("demo", "try", "check", "manual"),
                ):
                    _run(client, cell.source)
            yield client
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def _run(client: BlockingKernelClient, source: str) -> float:
    """Seconds that a cell takes; what goes wrong in it ends the run."""
    start = time.perf_counter()
    reply = client.execute_interactive(
        source, timeout=PATIENCE, output_hook=lambda message: None
    )
    seconds = time.perf_counter() - start
    content = reply["content"]
    if content["status"] != "ok":
        raise SystemExit(f"{source[:60]}: {content}")
    return seconds


if __name__ == "__main__":
    main()
