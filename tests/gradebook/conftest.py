"""A small classroom: a course with a release, and folders to hand in to."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.assignment import ASSIGNMENTS, CLUSTERING, Assignment, Question
from autograder.building.authoring import source_notebook
from autograder.course import COURSE, text_of
from autograder.gradebook import steps
from autograder.reading.notebook import assignment_of
from autograder.reading.raw import UnreadableNotebook, raw_cells
from autograder.report import (
    COULD_NOT_GRADE,
    GRADED,
    CheckReport,
    QuestionReport,
    Report,
)

SECRET = "[0.123456 9.876543]"
NAME = CLUSTERING.name


class FakeJudge:
    """A judge that runs nothing: its verdicts come from words in the file.

    All checks fail, or pass where the notebook says ALL RIGHT. BREAK THE
    JUDGE makes it raise, BREAK A CHECK leaves softmax to a person, TOO MUCH
    gives softmax more than there is.
    """

    graded: list[bytes] = []

    def __init__(self, isolation: str = "auto") -> None:
        self.isolation = isolation

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open."""

    def grade(
        self,
        notebook: bytes,
        *,
        name: str = "",
        seed: int | None = None,
        expected: Assignment | None = None,
    ) -> Report:
        FakeJudge.graded.append(notebook)
        if b"BREAK THE JUDGE" in notebook:
            raise RuntimeError("the sandbox fell over")
        try:
            assignment = assignment_of(*raw_cells(notebook))
        except UnreadableNotebook as error:
            return Report("", "", COULD_NOT_GRADE, str(error), 0, "", 0, 0.0)
        questions = tuple(_question(q, notebook) for q in assignment.questions)
        return Report(
            name, assignment.name, GRADED, "", 90, "fake", 1, 0.0, questions
        )


def _question(question: Question, notebook: bytes) -> QuestionReport:
    outcome = "passed" if b"ALL RIGHT" in notebook else "failed"
    half = question.points / 2
    if question.id == "softmax":
        outcome = COULD_NOT_GRADE if b"BREAK A CHECK" in notebook else outcome
        half = 1000 if b"TOO MUCH" in notebook else half
    return QuestionReport(
        question.id,
        (
            make_check("the printed example", outcome, half, hidden=False),
            make_check("larger inputs", outcome, half, hidden=True),
        ),
    )


def make_check(
    title: str, outcome: str, points: float, *, hidden: bool
) -> CheckReport:
    passed = outcome == "passed"
    return CheckReport(
        id=title.replace(" ", "_"),
        title=title,
        outcome=outcome,
        points=points if passed else 0,
        max_points=points,
        hidden=hidden,
        message="" if passed else f"dist was <b>wrong</b> at {SECRET}",
        help="Write out one entry by hand.",
    )


@dataclass
class Classroom:
    """A course root, and what a test does with it."""

    root: Path

    @property
    def source(self) -> bytes:
        return self._notebook("source").read_bytes()

    @property
    def released(self) -> bytes:
        return self._notebook("release").read_bytes()

    def _notebook(self, step: str, student: str = ".") -> Path:
        return self.root / step / student / NAME / f"{NAME}.ipynb"

    def edited(self, edit: Callable[[dict[str, Any]], object]) -> bytes:
        """The solved notebook after `edit(cells by id)`."""
        notebook = json.loads(self.source)
        for cell in notebook["cells"]:
            cell["source"] = "".join(cell["source"])
        edit({cell["id"]: cell for cell in notebook["cells"]})
        return json.dumps(notebook).encode()

    def saying(self, words: str) -> bytes:
        """The solved notebook with a comment under softmax."""

        def say(cells: dict[str, Any]) -> None:
            cells["softmax"]["source"] += f"\n# {words}"

        return self.edited(say)

    def hand_in(
        self, student: str, data: bytes, name: str = f"{NAME}.ipynb"
    ) -> Path:
        folder = self.root / "submitted" / student / NAME
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
        return folder

    def record(self, **options: Any) -> dict[str, steps.Recorded]:
        recorded = steps.record(self.root, NAME, **options)
        return {entry.student: entry for entry in recorded}

    def autograded(self, student: str) -> nbformat.NotebookNode:
        """What formgrader shows of a student."""
        path = self._notebook("autograded", student)
        return nbformat.read(path, as_version=4)

    def cell(self, student: str, cell_id: str) -> nbformat.NotebookNode:
        cells = self.autograded(student).cells
        return next(cell for cell in cells if cell.id == cell_id)

    def grades(self, student: str) -> dict[str, tuple[Any, Any, bool]]:
        """Grade name -> auto score, manual score, needs a manual grade."""
        with self.gradebook() as gradebook:
            found = gradebook.find_submission_notebook(NAME, NAME, student)
            return {
                g.name: (g.auto_score, g.manual_score, g.needs_manual_grade)
                for g in found.grades
            }

    def set_by_hand(self, student: str, grade_id: str, score: float) -> None:
        """What a person does in formgrader."""
        with self.gradebook() as gradebook:
            grade = gradebook.find_grade(grade_id, NAME, NAME, student)
            grade.manual_score, grade.needs_manual_grade = score, False
            gradebook.db.commit()

    def comment(self, student: str, cell_id: str, text: str) -> None:
        with self.gradebook() as gradebook:
            found = gradebook.find_comment(cell_id, NAME, NAME, student)
            found.manual_comment = text
            gradebook.db.commit()

    def gradebook(self) -> Gradebook:
        return Gradebook(steps.gradebook_url(self.root), "clustering-course")


@pytest.fixture(scope="session")
def released_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course root with both assignments released, nothing handed in."""
    root = tmp_path_factory.mktemp("course")
    shutil.copy(COURSE / "nbgrader_config.py", root)
    for assignment in ASSIGNMENTS.values():
        folder = root / "source" / assignment.name
        folder.mkdir(parents=True)
        notebook = source_notebook(assignment, text_of(assignment))
        nbformat.write(notebook, folder / f"{assignment.name}.ipynb")
        steps.release(root, assignment.name)
    return root


@pytest.fixture
def empty_classroom(released_course: Path, tmp_path: Path) -> Classroom:
    """A course of one's own, graded by the real judge."""
    root = tmp_path / "course"
    shutil.copytree(released_course, root)
    return Classroom(root)


@pytest.fixture
def classroom(
    empty_classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Classroom]:
    """A course of one's own, graded by the fake judge."""
    monkeypatch.setattr("autograder.judging.judge.Judge", FakeJudge)
    monkeypatch.setattr("autograder.judging.journal.version", lambda: "test")
    FakeJudge.graded.clear()
    yield empty_classroom
    FakeJudge.graded.clear()


@pytest.fixture
def graded(classroom: Classroom) -> list[bytes]:
    """What the fake judge has graded so far."""
    return FakeJudge.graded
