"""Grade a generated class of a thousand, and watch the rate and the memory.

Three submissions in four are right, each written in another way; the others
have up to three known mistakes. The last fifth are those of the first once
more, in other bytes, so that the rates of the two can be compared. The command
is `autograder batch`, gradebook included. The rate is taken from when each
report reached the journal; the memory from outside, every two seconds: the
resident memory of the command's own process, of the judges (one a job) and of
the process that records.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from classes import environment, generated, hand_in, lay_ours
from figures import Figures, Ratio, parser, say

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.gradebook.desk import journal_path
from autograder.gradebook.reports import read_sidecar
from autograder.judging.journal import Journal

EVERY = 2.0  # seconds between two looks
MIB = 2**20


@dataclass
class Watch:
    """What was seen of a running batch."""

    done: list[tuple[float, int]] = field(default_factory=list)
    """Seconds since the start, and how many reports there were."""
    memory: dict[str, list[float]] = field(default_factory=dict)
    """MiB of each process over time, by its role and pid."""
    sandboxes: float = 0.0
    """The most MiB that the processes in the sandboxes held together."""

    def look(self, since: float, journal: Path, batch: psutil.Process) -> None:
        count = journal.read_bytes().count(b"\n") if journal.exists() else 0
        self.done.append((time.perf_counter() - since, count))
        inside = 0.0
        for process in [batch, *batch.children(recursive=True)]:
            try:
                role, used = _role(process, batch), process.memory_info()
            except psutil.Error:
                continue  # it has ended
            if role:
                name = f"{role} {process.pid}"
                self.memory.setdefault(name, []).append(used.rss / MIB)
            else:
                inside += (used.rss - used.shared) / MIB
        self.sandboxes = max(self.sandboxes, inside)

    def time_of(self, count: int) -> float:
        """When that many reports were there, between two looks."""
        before = (0.0, 0)
        for moment in self.done:
            if moment[1] >= count:
                (t0, n0), (t1, n1) = before, moment
                return t0 + (t1 - t0) * (count - n0) / max(n1 - n0, 1)
            before = moment
        return before[0]

    def rate(self, first: int, last: int) -> float:
        """Reports a second between two counts."""
        return (last - first) / (self.time_of(last) - self.time_of(first))


def _role(process: psutil.Process, batch: psutil.Process) -> str:
    """Of our own processes; "" for those in a sandbox."""
    if process.pid == batch.pid:
        return "command"
    words = " ".join(process.cmdline())
    return "worker" if "multiprocessing.spawn" in words else ""


def main() -> None:
    options = _options()
    figures = Figures(
        "class",
        "A thousand generated submissions",
        "The last fifth are the submissions of the first once more, in other "
        "bytes: the rate over each of the two, but for its first and last "
        "tenth, tells whether grading slows down. Growth is from a tenth of "
        "the class to its end. What the processes in sandboxes have in common "
        "is counted for each of them.",
        ["assignment", "submissions", "seconds", "a second, by tenths",
         "MiB at most: command; recorder and judges; sandboxes"],
    )  # fmt: skip
    for name in options.assignment or list(ASSIGNMENTS):
        _measure(ASSIGNMENTS[name], options, figures)
    figures.finish(options)


def _options() -> Namespace:
    options = parser(__doc__, "class")
    options.add_argument("--submissions", type=int, default=1000)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument(
        "--assignment",
        action="append",
        choices=ASSIGNMENTS,
        help="only this one (default: both)",
    )
    return options.parse_args()


def _measure(
    assignment: Assignment, options: Namespace, figures: Figures
) -> None:
    count = options.submissions
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        lay_ours(root, assignment)
        hand_in(root, assignment, list(generated(assignment, count)))
        watch = _watched(root, assignment, options.jobs, count)
        _require_all(root, assignment, count)
    seconds = watch.done[-1][0]
    tenths = [
        watch.rate(max(n * count // 10, 1), (n + 1) * count // 10)
        for n in range(10)
    ]
    fifth, edge = count // 5, max(count // 50, 1)
    first = watch.rate(edge, fifth - edge)
    last = watch.rate(count - fifth + edge, count - edge)
    name = assignment.name
    figures.ratios += [
        Ratio(f"{name}: rate at the end to the start", last / first, 0.95),
        Ratio(f"{name}: growth of a judge or the command", _growth(watch), 50,
              "MiB", below=True),
    ]  # fmt: skip
    rates = " ".join(f"{rate:.2f}" for rate in tenths)
    figures.rows.append(
        [name, str(count), f"{seconds:.0f}", rates, _peaks(watch)]
    )


def _watched(
    root: Path, assignment: Assignment, jobs: int, count: int
) -> Watch:
    journal = journal_path(root, assignment.name)
    command = [sys.executable, "-m", "autograder", "batch", str(root)]
    command += ["--assignment", assignment.name, "--jobs", str(jobs)]
    watch, start = Watch(), time.perf_counter()
    with open(root / "told.txt", "w+") as told:
        batch = psutil.Popen(
            command,
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=told,
        )
        while batch.poll() is None:
            watch.look(start, journal, batch)
            if len(watch.done) % 30 == 0:
                say(f"{assignment.name}: {watch.done[-1][1]} of {count}")
            time.sleep(EVERY)
        if batch.returncode:
            told.seek(0)
            sys.exit(told.read()[-2000:])
    watch.done.append((time.perf_counter() - start, count))
    return watch


def _require_all(root: Path, assignment: Assignment, count: int) -> None:
    """Every submission has its report, in the journal and the gradebook."""
    name = assignment.name
    reports = list(Journal(journal_path(root, name)).reports())
    if len(reports) != count or any(not r.questions for r in reports):
        sys.exit(f"lost: {len(reports)} reports on {count} submissions")
    for folder in (root / "submitted").glob(f"*/{name}"):
        student = folder.parent.name
        filed = read_sidecar(root / "autograded" / student / name)
        if filed is None or not filed.report.questions:
            sys.exit(f"{student} is not in the gradebook")


def _growth(watch: Watch) -> float:
    """The most that one of ours, or a judge, has grown since a tenth."""
    return max(
        statistics.median(used[-10:]) - statistics.median(used[_tenth(used)])
        for used in _long_lived(watch)
    )


def _tenth(used: list[float]) -> slice:
    start = len(used) // 10
    return slice(start, start + 10)


def _long_lived(watch: Watch) -> list[list[float]]:
    looks = len(watch.done)
    return [u for u in watch.memory.values() if len(u) > looks // 2]


def _peaks(watch: Watch) -> str:
    peaks = {name: max(used) for name, used in watch.memory.items()}
    own = [peak for name, peak in peaks.items() if name.startswith("command")]
    others = sorted(p for n, p in peaks.items() if n.startswith("worker"))
    groups = [own, others, [watch.sandboxes]]
    return "; ".join(
        ", ".join(f"{peak:.0f}" for peak in group) for group in groups
    )


if __name__ == "__main__":
    main()
