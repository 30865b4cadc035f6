"""Time a class through stock nbgrader and through the autograder.

Run as `python benchmarks/bench_grading.py`. Both grade the same right
submissions of the clustering assignment, one after the other in turn, on
the same machine: stock nbgrader executes each notebook in a kernel, its
demonstrations taken out, and runs the public checks there; ours runs all
checks, public and hidden, each in a process of its own in the sandbox, and
records the scores in the same kind of gradebook.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from autograder.assignment import CLUSTERING
from autograder.authoring import role_of
from autograder.build import lay_course_root
from autograder.course import COURSE
from autograder.gradebook.steps import release

NAME = CLUSTERING.name
STOCK_CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "stock"
c.ExecutePreprocessor.timeout = 120
"""


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as scratch:
        stock, ours = Path(scratch) / "stock", Path(scratch) / "ours"
        _lay_stock(stock)
        lay_course_root(ours, COURSE, CLUSTERING)
        release(ours, NAME)
        for root in (stock, ours):
            _hand_in(root, options.students)
        figures = _measure(stock, ours, options)
    _print(figures, options.students)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def _lay_stock(root: Path) -> None:
    """A course of stock nbgrader with the same cells, without demos."""
    folder = root / "source" / NAME
    shutil.copytree(COURSE / "source" / NAME, folder)
    path = folder / f"{NAME}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells = [c for c in notebook.cells if role_of(c) != "demo"]
    nbformat.write(notebook, path)
    (root / "nbgrader_config.py").write_text(STOCK_CONFIG)
    _run(root, "nbgrader", "generate_assignment", NAME)


def _hand_in(root: Path, students: int) -> None:
    """Right submissions, no two of the same bytes."""
    for number in range(students):
        folder = root / "submitted" / f"student{number:03d}" / NAME
        shutil.copytree(root / "source" / NAME, folder)
        path = folder / f"{NAME}.ipynb"
        notebook = nbformat.read(path, as_version=4)
        notebook.metadata["student"] = number
        nbformat.write(notebook, path)


def _measure(
    stock: Path, ours: Path, options: argparse.Namespace
) -> dict[str, list[float]]:
    """Seconds for the whole class, by way, in turn."""
    found: dict[str, list[float]] = {"stock": [], "2 jobs": [], "1 job": []}
    for _ in range(options.rounds):
        _forget(stock)
        command = ("nbgrader", "autograde", NAME, "--force")
        found["stock"].append(_run(stock, *command))
        for way, jobs in (("2 jobs", "2"), ("1 job", "1")):
            _forget(ours)
            command = ("autograder", "batch", str(ours), "--assignment", NAME)
            found[way].append(_run(ours, *command, "--jobs", jobs))
    return found


def _forget(root: Path) -> None:
    for name in ("autograded", "reports"):
        shutil.rmtree(root / name, ignore_errors=True)


def _environment() -> dict[str, str]:
    """nbgrader starts alembic by name: it must be on the path."""
    scripts = Path(sys.executable).parent
    path = f"{scripts}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "TQDM_DISABLE": "1"}


def _run(root: Path, module: str, *arguments: str) -> float:
    """Seconds that a command takes in a course root."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=root,
        env=_environment(),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(f"{module} {' '.join(arguments)}: {done.stderr[-2000:]}")
    return time.perf_counter() - start


def _print(figures: dict[str, list[float]], students: int) -> None:
    medians = {way: statistics.median(times) for way, times in figures.items()}
    print(f"{students} right submissions, medians of the rounds\n")
    print("| way | times stock's speed | s for the class | s each |")
    print("|---|---|---|---|")
    for way, seconds in medians.items():
        ratio = medians["stock"] / seconds
        each = seconds / students
        print(f"| {way} | {ratio:.1f} | {seconds:.1f} | {each:.2f} |")


if __name__ == "__main__":
    main()
