"""Show where the time of grading goes, part by part and by question.

    python benchmarks/profile_grading.py [--rounds R] [--json FILE]

A stopwatch is put around the judge's own functions while it grades the
reference notebook of each assignment, one after the other in one process.
A part's time is without the parts inside it, so that the parts add up to
the whole. Times are on the wall: keep the machine idle.
"""

import argparse
import functools
import importlib
import json
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# Importing all this is part of what is timed, so it comes after.
BEGAN = time.perf_counter()

from autograder.assignment import ASSIGNMENTS, Assignment  # noqa: E402
from autograder.building.build import lay_course_root  # noqa: E402
from autograder.checks.all import all_checks  # noqa: E402
from autograder.course import COURSE, notebook_of  # noqa: E402
from autograder.gradebook import steps  # noqa: E402
from autograder.gradebook.desk import journal_path  # noqa: E402
from autograder.judging import grading  # noqa: E402
from autograder.judging.journal import Journal, key_of  # noqa: E402
from autograder.judging.judge import Judge  # noqa: E402

# The functions of each part, as module, then class and name or name.
PARTS = {
    "read and slice the notebook": [
        "judging.judge:read_submission", "judging.judge:program_of",
        "reading.program:Program.source_of",
    ],
    "start of a sandbox": ["sandbox.server:ForkServer.new_sandbox"],
    "notebook cells": ["sandbox.sandbox:Sandbox.run_cells"],
    "check: fork": ["sandbox.sandbox:Sandbox.fork"],
    "check: call": ["sandbox.process:Process._exchange"],
    "check: end": ["sandbox.sandbox:Sandbox.sweep"],
    "yardstick": ["judging.bench:Bench._time_yardstick"],
    "codec": ["sandbox.channel:encode", "sandbox.channel:decode"],
    "reference": ["checks.in_process:InProcess.__call__"],
    "judge: the checks' own work": ["judging.grading:run_check"],
    "naming the mistake": ["judging.grading:name_mistake"],
    "end of a sandbox": ["sandbox.server:ForkServer.end_sandbox"],
}  # fmt: skip
REST = "the rest"
# The columns of the table by question.
COLUMNS = {
    "fork": "check: fork",
    "call": "check: call",
    "end": "check: end",
    "codec": "codec",
    "yard": "yardstick",
    "refer.": "reference",
    "judge": "judge: the checks' own work",
}
# What runs inside these is theirs: a yardstick's fork is no check's.
CLOSED = {"yardstick", "start of a sandbox", "reference"}


class Stopwatch:
    """Adds up the seconds of parts that lie inside one another."""

    def __init__(self) -> None:
        self.seconds: dict[tuple[str, str], float] = defaultdict(float)
        self.question = ""
        self._parts: list[str] = [REST]
        self._since = time.perf_counter()

    def _switch(self) -> None:
        now = time.perf_counter()
        self.seconds[self.question, self._parts[-1]] += now - self._since
        self._since = now

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Meanwhile time counts for this part."""
        self._switch()
        inside = self._parts[-1]
        self._parts.append(inside if inside in CLOSED else name)
        try:
            yield
        finally:
            self._switch()
            self._parts.pop()

    def read(self) -> dict[tuple[str, str], float]:
        """The seconds by question and part; starts anew."""
        self._switch()
        found, self.seconds = self.seconds, defaultdict(float)
        return found


def timed(watch: Stopwatch, part: str, function: Any) -> Callable[..., Any]:
    """The function, with a stopwatch around it."""

    @functools.wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        with watch.part(part):
            return function(*args, **kwargs)

    return run


def put_around(watch: Stopwatch) -> None:
    """Put the stopwatch around every part, and tell it the question."""
    for part, places in PARTS.items():
        for place in places:
            module, _, path = place.partition(":")
            owner: Any = importlib.import_module(f"autograder.{module}")
            *classes, name = path.split(".")
            for each in classes:
                owner = getattr(owner, each)
            setattr(owner, name, timed(watch, part, getattr(owner, name)))
    checks = grading.Grading._checks

    def told(self: grading.Grading, question: Any, *rest: Any) -> Any:
        watch._switch()
        watch.question = question.id
        try:
            return checks(self, question, *rest)
        finally:
            watch._switch()
            watch.question = ""

    grading.Grading._checks = told  # type: ignore[method-assign]


Profile = dict[tuple[str, str], float]


def profile(
    watch: Stopwatch, assignment: Assignment, rounds: int
) -> tuple[float, Profile]:
    """Seconds to start the judge, and the median of each part warm."""
    data = notebook_of("source", assignment).read_bytes()
    begin = time.perf_counter()
    with Judge() as judge:
        judge.grade(data, seed=0)
        started = time.perf_counter() - begin
        found = []
        watch.read()
        for seed in range(rounds):
            report = judge.grade(data, seed=seed)
            assert report.score == report.max_score, report
            found.append(watch.read())
    keys = dict.fromkeys(key for each in found for key in each)
    medians = {
        key: statistics.median(each.get(key, 0.0) for each in found)
        for key in keys
    }
    return started - sum(medians.values()), medians


def recording(assignment: Assignment, students: int) -> tuple[float, float]:
    """Seconds a student takes in the gradebook, and for the feedback."""
    data = notebook_of("source", assignment).read_bytes()
    with Judge() as judge:
        report = judge.grade(data, seed=0)
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        lay_course_root(root, COURSE, assignment)
        steps.release(root, assignment.name)
        journal = Journal(journal_path(root, assignment.name))
        for number in range(students):
            name = f"student{number:03d}"
            folder = root / "submitted" / name / assignment.name
            folder.mkdir(parents=True)
            (folder / f"{assignment.name}.ipynb").write_bytes(data)
        journal.put(key_of(data, assignment.name, None), report)
        return tuple(  # type: ignore[return-value]
            _seconds(step, root, assignment.name) / students
            for step in (steps.record, steps.feedback)
        )


def _seconds(step: Callable[..., Any], *args: Any) -> float:
    begin = time.perf_counter()
    step(*args)
    return time.perf_counter() - begin


def show(assignment: Assignment, medians: Profile) -> None:
    """The two tables of an assignment."""
    whole = sum(medians.values())
    parts: dict[str, float] = defaultdict(float)
    for (_, part), seconds in medians.items():
        parts[part] += seconds
    print(f"\n{assignment.name}: {1000 * whole:.0f} ms for one submission\n")
    for part in [*PARTS, REST]:
        share = parts[part] / whole
        print(f"  {part:30}{1000 * parts[part]:8.0f} ms{share:7.0%}")
    line = "".join(f"{head:>8}" for head in COLUMNS)
    print(f"\n  {'question (ms)':29}{'checks':>7}{line}{'all':>8}")
    for question in assignment.questions:
        own = {p: s for (q, p), s in medians.items() if q == question.id}
        count = sum(c.question == question.id for c in all_checks())
        columns = COLUMNS.values()
        cells = [*(own.get(c, 0.0) for c in columns), sum(own.values())]
        line = "".join(f"{1000 * seconds:8.1f}" for seconds in cells)
        print(f"  {question.id:29}{count:7}{line}")


def main() -> None:
    """Profile both assignments, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--students",
        type=int,
        default=10,
        help="how many to record in the gradebook (default: 10)",
    )
    parser.add_argument("--json", type=Path, help="write the figures here")
    options = parser.parse_args()
    all_checks()
    print(f"import of judge and checks: {time.perf_counter() - BEGAN:.1f} s")
    watch, figures = Stopwatch(), {}
    put_around(watch)
    for assignment in ASSIGNMENTS.values():
        started, medians = profile(watch, assignment, options.rounds)
        recorded, fed_back = recording(assignment, options.students)
        show(assignment, medians)
        once = {"start of the fork server": started, "gradebook": recorded,
                "feedback": fed_back}  # fmt: skip
        print(f"\n  start of the fork server, once: {started:.1f} s")
        print(f"  gradebook, each: {1000 * recorded:.0f} ms")
        print(f"  feedback, each: {1000 * fed_back:.0f} ms")
        figures[assignment.name] = once | {
            f"{question}: {part}": seconds
            for (question, part), seconds in medians.items()
        }
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
