"""Time the same class through stock nbgrader and through the autograder.

Stock nbgrader executes each notebook in a kernel and runs the public checks
there. Ours runs all checks, public and hidden, each in a process of its own
in the sandbox, and records the scores in the same kind of gradebook. Each
command is timed from its start to its end, and they take turns.

Forty submissions as they are handed in, half of them in each of two rounds:
thirty right ones, and ten wrong ones of ten kinds. Stock nbgrader runs every
cell, for it cannot leave out a demonstration. To compare the grading alone,
the first round has the thirty right ones once more without our demonstrations;
and one whose function never ends. (One that takes all memory is graded by ours
only: stock nbgrader would take all that the machine has.)
"""

import shutil
import statistics
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

import nbformat
from classes import (
    HOG,
    LOOP,
    Cost,
    broken,
    hand_in,
    lay_ours,
    right,
    run,
    wrong,
)
from figures import Figures, Ratio, parser, say

from autograder.assignment import CLUSTERING
from autograder.building.authoring import role_of
from autograder.course import COURSE

NAME = CLUSTERING.name
STOCK_CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "stock"
"""
OURS = ("2 jobs", "1 job")
WHOLE = "right, as handed in"
WRONG = "wrong, as handed in"
RIGHT = "right, without demonstrations"
LOOPS, HOGS = "a loop, without demonstrations", "a hog"


def main() -> None:
    options = _options()
    costs: dict[tuple[str, str], list[Cost]] = {}
    sizes: dict[str, int] = {}
    for number in range(options.rounds):
        for what, notebooks in _classes(options, number).items():
            for way in _ways(what) if notebooks else ():
                sizes[what] = len(notebooks)
                cost = _cost(way, notebooks, demos=what in (WHOLE, WRONG))
                costs.setdefault((what, way), []).append(cost)
                say(f"round {number + 1}: {what}, {way}: {cost.wall:.1f} s")
    _figures({k: _median(v) for k, v in costs.items()}, sizes).finish(options)


def _classes(options: Namespace, number: int) -> dict[str, list[bytes]]:
    """What is graded in a round: of those as handed in, its share."""
    handed_in = right(CLUSTERING, options.right)
    mistaken = wrong(CLUSTERING)[: options.wrong]
    share = {
        WHOLE: handed_in[number :: options.rounds],
        WRONG: mistaken[number :: options.rounds],
    }
    if number:
        return share
    return share | {
        RIGHT: handed_in,
        LOOPS: [broken(CLUSTERING, LOOP)] * options.endless,
        HOGS: [broken(CLUSTERING, HOG)] * options.endless,
    }


def _ways(what: str) -> Sequence[str]:
    return OURS if what == HOGS else ("stock", *OURS)


def _median(costs: Sequence[Cost]) -> Cost:
    walls, cpus = [c.wall for c in costs], [c.cpu for c in costs]
    return Cost(statistics.median(walls), statistics.median(cpus))


def _options() -> Namespace:
    options = parser(__doc__, "stock")
    options.add_argument("--right", type=int, default=30)
    options.add_argument("--wrong", type=int, default=10)
    options.add_argument(
        "--endless",
        type=int,
        default=1,
        help="loops, and hogs; 0 to leave them out (default: 1)",
    )
    options.add_argument("--rounds", type=int, default=2)
    return options.parse_args()


def _cost(way: str, notebooks: Sequence[bytes], demos: bool) -> Cost:
    """Of a class, one way, in a course root of its own."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        if way == "stock":
            _lay_stock(root, demos)
            _hand_in_stock(root, notebooks, demos)
            return run(root, "nbgrader", "autograde", NAME, check=False)
        lay_ours(root, CLUSTERING)
        hand_in(root, CLUSTERING, notebooks)
        batch = ("batch", str(root), "--assignment", NAME)
        return run(root, "autograder", *batch, "--jobs", way.split()[0])


def _lay_stock(root: Path, demos: bool) -> None:
    """A course of stock nbgrader with the same cells."""
    folder = root / "source" / NAME
    shutil.copytree(COURSE / "source" / NAME, folder)
    if not demos:
        path = folder / f"{NAME}.ipynb"
        path.write_bytes(_without_demos(path.read_bytes()))
    (root / "nbgrader_config.py").write_text(STOCK_CONFIG)
    run(root, "nbgrader", "generate_assignment", NAME)


def _hand_in_stock(root: Path, notebooks: Sequence[bytes], demos: bool) -> None:
    """The kit with each student's notebook in it."""
    for number, notebook in enumerate(notebooks):
        folder = root / "submitted" / f"student{number:04d}" / NAME
        shutil.copytree(root / "source" / NAME, folder)
        path = folder / f"{NAME}.ipynb"
        path.write_bytes(notebook if demos else _without_demos(notebook))


def _without_demos(notebook: bytes) -> bytes:
    content = nbformat.reads(notebook.decode(), as_version=4)
    content.cells = [c for c in content.cells if role_of(c) != "demo"]
    text: str = nbformat.writes(content)
    return text.encode()


def _figures(
    costs: dict[tuple[str, str], Cost], sizes: dict[str, int]
) -> Figures:
    figures = Figures(
        "stock",
        "The same class through stock nbgrader and through the autograder",
        "Stock nbgrader runs a notebook whole, and the public checks; the "
        "autograder leaves out the demonstrations, and runs about twice as "
        "many checks, each in a process of its own in the sandbox. To "
        "compare the grading alone, our demonstrations were taken out of some "
        "notebooks before stock nbgrader saw them: they are then not what "
        "was handed in. "
        "A whole command is timed, its start and the gradebook included. "
        "Processor time is of all processes: other work on the machine "
        "changes it less than the seconds.",
        ["class", "way", "seconds", "each", "processor seconds each",
         "times as fast as stock", "with less processor time"],
    )  # fmt: skip
    for (what, way), cost in costs.items():
        stock = costs.get((what, "stock"))
        ratios = (
            [f"{stock.wall / cost.wall:.1f}", f"{stock.cpu / cost.cpu:.1f}"]
            if stock
            else ["not run", "not run"]
        )
        each = [f"{s / sizes[what]:.2f}" for s in (cost.wall, cost.cpu)]
        size = f"{sizes[what]} {what}"
        figures.rows.append([size, way, f"{cost.wall:.1f}", *each, *ratios])
    bars = {(WHOLE, "2 jobs"): 10, (WHOLE, "1 job"): 5}
    for what in (WHOLE, RIGHT):
        for way in OURS:
            if (what, way) not in costs:
                continue
            ratio = costs[what, "stock"].wall / costs[what, way].wall
            named = f"throughput of stock nbgrader: {what}, {way}"
            figures.ratios.append(Ratio(named, ratio, bars.get((what, way))))
    return figures


if __name__ == "__main__":
    main()
