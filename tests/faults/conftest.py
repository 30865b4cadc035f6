"""A class that is quick to grade, batch runs on it, and what must hold."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest
from nbgrader.api import Gradebook

from autograder.assignment import CLUSTERING
from autograder.building.build import lay_course_root
from autograder.course import COURSE, notebook_of
from autograder.gradebook.desk import journal_path
from autograder.gradebook.steps import gradebook_url, release
from autograder.report import COULD_NOT_GRADE, GRADED

NAME = CLUSTERING.name
Batch = "subprocess.Popen[str]"


@dataclass
class Class:
    """A course root whose students have all handed in other bytes.

    Every sixth notebook is the untouched one, the others cannot be read.
    """

    root: Path
    students: list[str]

    def start(self, **how: Any) -> "subprocess.Popen[str]":
        """A batch run, in a session of its own as if typed in a terminal.

        These tests themselves may have been started in the background, where
        a shell has Ctrl-C ignored, and a process hands that on.
        """
        if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        command = [sys.executable, "-m", "autograder", "batch", self.root]
        return subprocess.Popen(
            [*command, "--assignment", NAME],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            env=dict(os.environ, OMP_NUM_THREADS="1"),
            **how,
        )

    def finish(self) -> str:
        """A run that is left alone; what it said."""
        run = self.start()
        shown, told = run.communicate(timeout=600)
        assert run.returncode == 0, told
        return shown + told

    def journalled(self) -> Counter[str]:
        """How many whole lines of the journal each student has."""
        path = journal_path(self.root, NAME)
        found: Counter[str] = Counter()
        for line in path.read_bytes().splitlines() if path.exists() else []:
            try:
                found[json.loads(line)["report"]["notebook"]] += 1
            except ValueError:
                continue  # cut off
        return found

    def recorded(self) -> Counter[str]:
        """How often each student is in the gradebook."""
        with Gradebook(gradebook_url(self.root), "clustering-course") as book:
            found = book.assignment_submissions(NAME)
            return Counter(submission.student_id for submission in found)

    def check_is_whole(self) -> None:
        """Nobody is lost, nobody is there twice, everybody has the score."""
        assert self.journalled().keys() == set(self.students)
        assert self.recorded() == Counter(self.students)
        for student in self.students:
            folder = self.root / "autograded" / student / NAME
            filed = json.loads((folder / "report.json").read_bytes())
            is_read = int(student[1:]) % 6 == 0
            outcome = GRADED if is_read else COULD_NOT_GRADE
            assert filed["report"]["outcome"] == outcome
            assert filed["report"]["score"] == 0
            assert self.grade(student).auto_score == (0 if is_read else None)

    def grade(self, student: str, question: str = "check-softmax") -> Any:
        with Gradebook(gradebook_url(self.root), "clustering-course") as book:
            return book.find_grade(question, NAME, NAME, student)

    def set_by_hand(self, student: str, score: float) -> None:
        """What a person does in formgrader."""
        with Gradebook(gradebook_url(self.root), "clustering-course") as book:
            grade = book.find_grade("check-softmax", NAME, NAME, student)
            grade.manual_score, grade.needs_manual_grade = score, False
            book.db.commit()


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("released")
    lay_course_root(root, COURSE, CLUSTERING)
    release(root, NAME)
    return root


@pytest.fixture
def make_class(released: Path, tmp_path: Path) -> Callable[[int], Class]:
    """Makes a class of so many students."""

    def make(size: int, root: Path = tmp_path / "course") -> Class:
        subprocess.run(["cp", "-a", released, root], check=True)
        untouched = notebook_of("release", CLUSTERING).read_bytes()
        students = [f"s{number:02d}" for number in range(size)]
        for number, student in enumerate(students):
            folder = root / "submitted" / student / NAME
            folder.mkdir(parents=True)
            data = untouched + b" " * number
            if number % 6:
                data = f"dear teacher {number}".encode()
            (folder / f"{NAME}.ipynb").write_bytes(data)
        return Class(root, students)

    return make


def offspring(pid: int) -> list[psutil.Process]:
    """A process's children, theirs, and so on; none if it has ended."""
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def wait_until(condition: Callable[[], bool], seconds: float = 240) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)
