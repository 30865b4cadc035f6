"""A batch run: nothing of it outlives it, and nothing is lost."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.assignment import BAYESIAN_MIXTURES
from autograder.build import lay_course_root
from autograder.course import COURSE, notebook_of
from autograder.gradebook.desk import journal_path
from autograder.gradebook.steps import release
from autograder.journal import Journal

NAME = BAYESIAN_MIXTURES.name
STUDENTS = 6


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A class of submissions of different bytes."""
    lay_course_root(tmp_path, COURSE, BAYESIAN_MIXTURES)
    release(tmp_path, NAME)
    data = notebook_of("release", BAYESIAN_MIXTURES).read_bytes()
    for number in range(STUDENTS):
        folder = tmp_path / "submitted" / f"s{number}" / NAME
        folder.mkdir(parents=True)
        (folder / f"{NAME}.ipynb").write_bytes(data + b" " * number)
    return tmp_path


def grade(root: Path) -> "subprocess.Popen[str]":
    code = (
        "from pathlib import Path; from rich.console import Console\n"
        "from autograder.assignment import BAYESIAN_MIXTURES as A\n"
        "from autograder.batch import Workforce\n"
        "from autograder.class_run import grade_class\n"
        "if __name__ == '__main__':\n"
        f"    found = grade_class(Path({str(root)!r}), A, Workforce(2),\n"
        "                        'auto', Console(stderr=True))\n"
        "    print(len(found))\n"
    )
    script = root / "grade.py"
    script.write_text(code)
    return subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def offspring(pid: int) -> list[int]:
    """A process's children, theirs, and so on."""
    listing = subprocess.run(
        ["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [
        tuple(map(int, line.split())) for line in listing.stdout.splitlines()
    ]
    found = [pid]
    for parent in found:
        found += [child for child, of in pairs if of == parent]
    return found[1:]


def wait_for(condition: object, seconds: float = 60) -> None:
    assert callable(condition)
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)


def reports(root: Path) -> int:
    return len(list(Journal(journal_path(root, NAME)).reports()))


def test_a_killed_run_leaves_no_process_and_loses_no_report(
    root: Path,
) -> None:
    first = grade(root)
    wait_for(lambda: reports(root) >= 2, 180)
    workers = offspring(first.pid)
    assert len(workers) >= 4  # two workers, each with its sandbox
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    kept = reports(root)
    wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))

    second = grade(root)
    answer, _ = second.communicate(timeout=300)
    assert second.returncode == 0
    assert answer.strip() == str(STUDENTS)
    assert reports(root) == STUDENTS
    lines = journal_path(root, NAME).read_text().count("\n")
    assert STUDENTS <= lines <= STUDENTS + 1, "graded twice"
    assert kept >= 2
