"""The classes that the benchmarks grade, and the course roots they lie in."""

import itertools
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder.accuracy.answers import (
    Answer,
    correct_answers,
    forbidden_answers,
    misconceptions,
    notebook_with,
)
from autograder.assignment import Assignment
from autograder.building.build import lay_course_root
from autograder.course import COURSE, notebook_of
from autograder.gradebook.steps import release

LOOP = "while True:\n        pass"
HOG = "hoard = [b'x']\n    while True:\n        hoard.append(hoard[-1] * 2)"
RAISE = "raise ValueError('I do not know')"
SYNTAX = "return ("


def right(assignment: Assignment, count: int) -> list[bytes]:
    """Right submissions, no two alike, each question answered in turn in
    every way that tests/correct/ has of it."""
    return [notebook_with(*_right(assignment, n)) for n in range(count)]


def _right(assignment: Assignment, number: int) -> list[Answer]:
    kinds = _by_question(correct_answers())
    return [
        kinds[q.id][number * (place + 1) % len(kinds[q.id])]
        for place, q in enumerate(assignment.questions)
    ]


def wrong(assignment: Assignment) -> list[bytes]:
    """Ten wrong submissions, of ten kinds that end by themselves."""
    mistakes = _by_question(misconceptions())
    asked = [q.id for q in assignment.questions]
    chosen = [
        mistakes[asked[n % len(asked)]][n // len(asked)] for n in range(6)
    ]
    forbidden = [a for a in forbidden_answers() if a.question in asked]
    released = notebook_of("release", assignment).read_bytes()
    return [
        *(notebook_with(answer) for answer in chosen),
        notebook_with(forbidden[0]),
        broken(assignment, RAISE),
        broken(assignment, SYNTAX),
        released,
    ]


def broken(assignment: Assignment, body: str) -> bytes:
    """The reference with another body for one function."""
    asked = [q.id for q in assignment.questions if q.class_name is None]
    source = notebook_of("source", assignment).read_text()
    notebook = nbformat.reads(source, as_version=4)
    cell = next(c for c in notebook.cells if c.id == asked[1])
    cell.source = f"def {asked[1]}(*args, **kwargs):\n    {body}\n"
    text: str = nbformat.writes(notebook)
    return text.encode()


def generated(assignment: Assignment, count: int) -> Iterator[bytes]:
    """A class as it may be: three in four right, the others with up to
    three mistakes, in an order of chance.

    The last fifth are those of the first once more, so that the two take as
    long. No two are of the same bytes: spaces at the end tell them apart.
    """
    chance = random.Random(0)
    mistakes = _by_question(misconceptions())
    first: list[bytes] = []
    fifth = count // 5
    for number in range(count - fifth):
        answers = {a.question: a for a in _right(assignment, number)}
        if chance.random() < 0.25:
            how_many = chance.randint(1, 3)
            for question in chance.sample(sorted(answers), how_many):
                answers[question] = chance.choice(mistakes[question])
        notebook = notebook_with(*answers.values())
        if number < fifth:
            first.append(notebook)
        yield notebook + b" " * number
    for number, notebook in enumerate(first, start=count - fifth):
        yield notebook + b" " * number


def _by_question(answers: Sequence[Answer]) -> dict[str, list[Answer]]:
    ordered = sorted(answers, key=lambda a: a.question)
    groups = itertools.groupby(ordered, key=lambda a: a.question)
    return {question: list(group) for question, group in groups}


def lay_ours(root: Path, assignment: Assignment) -> None:
    """A course root of ours, released."""
    lay_course_root(root, COURSE, assignment)
    release(root, assignment.name)


def hand_in(
    root: Path, assignment: Assignment, notebooks: Sequence[bytes]
) -> None:
    """One student for each notebook."""
    for number, notebook in enumerate(notebooks):
        name = assignment.name
        folder = root / "submitted" / f"student{number:04d}" / name
        folder.mkdir(parents=True)
        (folder / f"{name}.ipynb").write_bytes(notebook)


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, and of processors by all its processes."""

    wall: float
    cpu: float


def run(root: Path, module: str, *arguments: str, check: bool = True) -> Cost:
    """What a command costs, in a course root."""
    start, before = time.perf_counter(), _cpu_of_children()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=root,
        env=environment(),
        capture_output=True,
        text=True,
    )
    if check and done.returncode:
        sys.exit(f"{module} {' '.join(arguments)}: {done.stderr[-2000:]}")
    wall = time.perf_counter() - start
    return Cost(wall, _cpu_of_children() - before)


def _cpu_of_children() -> float:
    """Of those that have ended, and of theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def environment() -> dict[str, str]:
    """nbgrader starts alembic by name: it must be on the path."""
    scripts = Path(sys.executable).parent
    path = f"{scripts}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "TQDM_DISABLE": "1"}
