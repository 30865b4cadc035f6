"""A judge that runs nothing: its verdicts come from words in the file."""

from types import TracebackType
from typing import Self

from autograder.assignment import ASSIGNMENTS, Assignment, Question
from autograder.notebook import UnreadableNotebook, assignment_of, raw_cells
from autograder.report import (
    COULD_NOT_GRADE,
    GRADED,
    CheckReport,
    QuestionReport,
    Report,
)

SECRET = "[0.123456 9.876543]"


class FakeJudge:
    """All checks fail, or pass where the notebook says ALL RIGHT.

    BREAK THE JUDGE makes it raise; BREAK A CHECK makes one check of
    softmax end as could_not_grade.
    """

    graded: list[bytes] = []

    def __init__(self, isolation: str = "auto") -> None:
        self.isolation = isolation

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
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
            return _unreadable(str(error))
        return Report(
            notebook=name,
            assignment=assignment.name,
            outcome=GRADED,
            reason="",
            max_score=assignment.max_score,
            isolation="fake",
            seed=seed or 1,
            seconds=0.0,
            questions=tuple(
                _question(question, notebook)
                for question in assignment.questions
            ),
        )


def _question(question: Question, notebook: bytes) -> QuestionReport:
    outcome = "passed" if b"ALL RIGHT" in notebook else "failed"
    if b"BREAK A CHECK" in notebook and question.id == "softmax":
        outcome = "could_not_grade"
    half = question.points / 2
    return QuestionReport(
        question.id,
        (
            _check(question, "test_example", outcome, half, hidden=False),
            _check(question, "test_more", outcome, half, hidden=True),
        ),
    )


def _check(
    question: Question, name: str, outcome: str, points: float, *, hidden: bool
) -> CheckReport:
    passed = outcome == "passed"
    return CheckReport(
        id=f"{question.id}::{name}",
        title="larger inputs" if hidden else "the printed example",
        outcome=outcome,
        points=points if passed else 0,
        max_points=points,
        hidden=hidden,
        message="" if passed else f"dist was <b>wrong</b> at {SECRET}",
        help="Write out one entry by hand.",
    )


def _unreadable(reason: str) -> Report:
    return Report("", "", COULD_NOT_GRADE, reason, 0, "", 0, 0.0)


def points_of(name: str) -> float:
    return ASSIGNMENTS[name].max_score
