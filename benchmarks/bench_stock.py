"""Time the same class through stock nbgrader and through the autograder.

Stock nbgrader executes each notebook in a kernel, our demonstrations taken
out, and runs the public checks there. Ours runs all checks, public and
hidden, each in a process of its own in the sandbox, and records the scores
in the same kind of gradebook. Each command is timed from its start to its
end, and they take turns.

Three classes: thirty right submissions; ten wrong ones of ten kinds; one
whose function never ends. (One that takes all memory is graded by ours
only: stock nbgrader would take all that the machine has.)
"""

import shutil
import statistics
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

import nbformat
from classes import HOG, LOOP, broken, hand_in, lay_ours, right, run, wrong
from figures import Figures, Ratio, parser, say

from autograder.assignment import CLUSTERING
from autograder.authoring import role_of
from autograder.course import COURSE

NAME = CLUSTERING.name
STOCK_CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "stock"
"""
WAYS = ("stock", "2 jobs", "1 job")


def main() -> None:
    options = _options()
    classes: dict[str, list[bytes]] = {
        "right": right(CLUSTERING, options.right),
        "wrong": wrong(CLUSTERING)[: options.wrong],
        "a loop": [broken(CLUSTERING, LOOP)],
        "a hog": [broken(CLUSTERING, HOG)],
    }
    seconds: dict[tuple[str, str], list[float]] = {}
    for number in range(options.rounds):
        for what, notebooks in classes.items():
            for way in WAYS:
                if not notebooks or (what, way) == ("a hog", "stock"):
                    continue
                took = _seconds(way, notebooks)
                seconds.setdefault((what, way), []).append(took)
                say(f"round {number + 1}: {what}, {way}: {took:.1f} s")
    figures = _figures({k: statistics.median(v) for k, v in seconds.items()},
                       {k: len(v) for k, v in classes.items()})  # fmt: skip
    figures.finish(options)


def _options() -> Namespace:
    options = parser(__doc__, "stock")
    options.add_argument("--right", type=int, default=30)
    options.add_argument("--wrong", type=int, default=10)
    options.add_argument("--rounds", type=int, default=1)
    return options.parse_args()


def _seconds(way: str, notebooks: Sequence[bytes]) -> float:
    """Seconds for a class, one way, in a course root of its own."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        if way == "stock":
            _lay_stock(root)
            _hand_in_stock(root, notebooks)
            return run(root, "nbgrader", "autograde", NAME, check=False)
        lay_ours(root, CLUSTERING)
        hand_in(root, CLUSTERING, notebooks)
        batch = ("batch", str(root), "--assignment", NAME)
        return run(root, "autograder", *batch, "--jobs", way.split()[0])


def _lay_stock(root: Path) -> None:
    """A course of stock nbgrader with the same cells, without demos."""
    folder = root / "source" / NAME
    shutil.copytree(COURSE / "source" / NAME, folder)
    path = folder / f"{NAME}.ipynb"
    path.write_bytes(_without_demos(path.read_bytes()))
    (root / "nbgrader_config.py").write_text(STOCK_CONFIG)
    run(root, "nbgrader", "generate_assignment", NAME)


def _hand_in_stock(root: Path, notebooks: Sequence[bytes]) -> None:
    """The kit with each student's notebook in it."""
    for number, notebook in enumerate(notebooks):
        folder = root / "submitted" / f"student{number:04d}" / NAME
        shutil.copytree(root / "source" / NAME, folder)
        path = folder / f"{NAME}.ipynb"
        path.write_bytes(_without_demos(notebook))


def _without_demos(notebook: bytes) -> bytes:
    content = nbformat.reads(notebook.decode(), as_version=4)
    content.cells = [c for c in content.cells if role_of(c) != "demo"]
    text: str = nbformat.writes(content)
    return text.encode()


def _figures(
    seconds: dict[tuple[str, str], float], sizes: dict[str, int]
) -> Figures:
    figures = Figures(
        "stock",
        "The same class through stock nbgrader and through the autograder",
        "Stock nbgrader runs the public checks only; the autograder runs "
        "about twice as many, each in a process of its own in the sandbox. "
        "A whole command is timed, its start and the gradebook included.",
        ["class", "way", "seconds", "seconds each", "times as fast as stock"],
    )
    for (what, way), took in seconds.items():
        stock = seconds.get((what, "stock"))
        ratio = f"{stock / took:.1f}" if stock else "not run"
        each = f"{took / sizes[what]:.2f}"
        size = f"{sizes[what]} {what}"
        figures.rows.append([size, way, f"{took:.1f}", each, ratio])
    for way, bar in (("2 jobs", 10), ("1 job", 5)):
        ratio = seconds["right", "stock"] / seconds["right", way]
        what = f"throughput of stock nbgrader, right submissions, {way}"
        figures.ratios.append(Ratio(what, ratio, bar))
    return figures


if __name__ == "__main__":
    main()
