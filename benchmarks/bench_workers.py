"""Grade one class with one and two workers, by the local pool and by Dask.

Right submissions, graded by the interface that `grade` and `batch` use.
A rate is taken from the first report on, so that it is of the work and not
of the start. A job keeps to a core of its own. The last row is the same class
with one more submission, whose function never ends: it may cost the processor
time of its own checks.
"""

import statistics
import time
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass

from classes import LOOP, broken, right
from figures import Figures, Ratio, parser, say

from autograder.assignment import ASSIGNMENTS, CLUSTERING
from autograder.batch.executors import Workforce
from autograder.batch.jobs import Job, grade_all
from autograder.report import Report, needs_a_person


@dataclass
class Ran:
    """How long a class took."""

    start: float
    """Seconds until the first report."""
    seconds: float
    """From then to the last one."""
    reports: list[Report]

    @property
    def longest(self) -> float:
        """Seconds of the submission that took the longest."""
        return max(report.seconds for report in self.reports)

    @property
    def rate(self) -> float:
        return (len(self.reports) - 1) / self.seconds


def grade(notebooks: Sequence[bytes], workforce: Workforce) -> Ran:
    """Grade them all; every one must get a whole report."""
    jobs = [
        Job(f"student{number:03d}", notebook, seed=number)
        for number, notebook in enumerate(notebooks)
    ]
    moments, reports = [time.perf_counter()], []
    for _, report in grade_all(jobs, workforce):
        moments.append(time.perf_counter())
        if needs_a_person(report):
            raise SystemExit(f"{report.notebook}: {report.reason}")
        reports.append(report)
    begin, first, last = moments[0], moments[1], moments[-1]
    return Ran(first - begin, last - first, reports)


def main() -> None:
    options = _options()
    assignment = ASSIGNMENTS[options.assignment]
    notebooks = right(assignment, options.submissions)
    with_loop = [broken(assignment, LOOP), *notebooks]
    ways = {
        "local pool, 1 job": (notebooks, Workforce(1)),
        "local pool, 2 jobs": (notebooks, Workforce(2)),
        "Dask, local:2": (notebooks, Workforce(dask="local:2")),
        "local pool, 2 jobs, and a loop": (with_loop, Workforce(2)),
    }
    ran: dict[str, list[Ran]] = {way: [] for way in ways}
    for number in range(options.rounds):
        for way, (class_, workforce) in ways.items():
            ran[way].append(grade(class_, workforce))
            found = ran[way][-1]
            say(f"round {number + 1}: {way}: {found.rate:.2f} a second")
    _figures(ran, options).finish(options)


def _options() -> Namespace:
    options = parser(__doc__, "workers")
    options.add_argument("--submissions", type=int, default=24)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument(
        "--assignment", choices=ASSIGNMENTS, default=CLUSTERING.name
    )
    return options.parse_args()


def _figures(ran: dict[str, list[Ran]], options: Namespace) -> Figures:
    figures = Figures(
        "workers",
        "Workers, Dask, and an endless loop",
        f"{options.submissions} right submissions of "
        f"{options.assignment}, medians of {options.rounds} rounds. A job "
        "keeps to a core of its own, whether there is one or there are two.",
        ["way", "a second", "seconds to the first report", "seconds for all"],
    )
    rates = {
        way: statistics.median(each.rate for each in found)
        for way, found in ran.items()
    }
    for way, found in ran.items():
        start = statistics.median(each.start for each in found)
        whole = statistics.median(each.start + each.seconds for each in found)
        figures.rows.append(
            [way, f"{rates[way]:.2f}", f"{start:.1f}", f"{whole:.1f}"]
        )
    one, two, dask, _ = rates.values()
    figures.ratios = [
        Ratio("rate with 2 jobs to 1 job", two / one, 1.7),
        Ratio("rate of Dask, 2 workers, to the local pool", dask / two, 0.85),
        _cost_of_loop(ran),
    ]
    return figures


def _cost_of_loop(ran: dict[str, list[Ran]]) -> Ratio:
    """Seconds that the class took longer: at most those of the loop's own
    grading, divided by the jobs, and a little for chance."""
    _, plain, _, looped = ran.values()
    own = statistics.median(each.longest for each in looped)
    extra = statistics.median(
        a.start + a.seconds - b.start - b.seconds
        for a, b in zip(looped, plain, strict=True)
    )
    what = f"what a loop adds to the class (its own grading: {own:.1f} s)"
    return Ratio(what, extra, own / 2 + 2, "seconds", below=True)


if __name__ == "__main__":
    main()
