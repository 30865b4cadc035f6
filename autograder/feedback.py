"""The page a student gets back, and a question's report in formgrader."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode
from nbgrader.api import Comment, Grade, Gradebook
from nbgrader.utils import is_grade, is_solution

from autograder.assignment import ASSIGNMENTS
from autograder.gradebook.reports import read_sidecar
from autograder.report import (
    COULD_NOT_GRADE,
    CheckReport,
    QuestionReport,
    Report,
)

# How each outcome is shown: a sign and a word, so that neither colour nor
# a font that lacks the sign is needed to read it.
PASSED, BLOCKED = "passed", "blocked"
OUTCOMES = {
    PASSED: ("\N{CHECK MARK}", "passed"),
    "failed": ("\N{BALLOT X}", "failed"),
    BLOCKED: ("\N{CIRCLED MINUS}", "could not run"),
    "timed_out": ("\N{CIRCLED TIMES}", "ran out of time"),
    COULD_NOT_GRADE: ("?", "for a person"),
}


@dataclass(frozen=True)
class Line:
    """One check, as its reader may see it."""

    outcome: str
    title: str
    points: float
    max_points: float
    hidden: bool
    message: str = ""
    help: str = ""

    @property
    def sign(self) -> str:
        return OUTCOMES[self.outcome][0]

    @property
    def word(self) -> str:
        return OUTCOMES[self.outcome][1]


@dataclass(frozen=True)
class Part:
    """One question of the page: by checks, or by a person."""

    id: str
    score: float
    max_score: float
    waits: bool
    by_hand: bool
    lines: tuple[Line, ...] = ()
    comments: tuple[str, ...] = ()
    answer: str = ""
    adjusted_from: float | None = None
    extra: float = 0

    @property
    def told(self) -> bool:
        """Is there more to say about it than its points?"""
        return bool(self.lines or self.comments or self.answer)

    @property
    def state(self) -> str:
        if self.waits:
            return "waits"
        if self.score >= self.max_score:
            return "full"
        return "some" if self.score > 0 else "none"


@dataclass(frozen=True)
class Page:
    """Everything on the page."""

    title: str
    student: str
    score: float
    max_score: float
    penalty: float
    outcome: str
    reason: str
    parts: list[Part] = field(default_factory=list)

    @property
    def waits(self) -> bool:
        return any(part.waits for part in self.parts)

    @property
    def total(self) -> float:
        return max(0.0, self.score - self.penalty)


def line_for_student(check: CheckReport) -> Line:
    """A hidden check shows what kind of case failed, and not its data.

    Its message may hold hidden inputs; what student code raises may, too.
    """
    line = line_for_instructor(check)
    if check.outcome == COULD_NOT_GRADE:
        return replace(line, message="", help="")
    if check.hidden and check.outcome != BLOCKED:
        return replace(line, message="")
    return line


def line_for_instructor(check: CheckReport) -> Line:
    """A check with everything that was seen."""
    return Line(
        check.outcome,
        check.title,
        check.points,
        check.max_points,
        check.hidden,
        check.message,
        check.help if check.outcome != PASSED else "",
    )


def question_html(question: QuestionReport) -> str:
    """A question's checks with all that was seen, for formgrader."""
    lines = [line_for_instructor(check) for check in question.checks]
    return _template("question.html.j2").render(question=question, lines=lines)


def page_html(page: Page) -> str:
    return _template("feedback.html.j2").render(page=page)


def points(value: float) -> str:
    """Points as people write them: 7, 2.5."""
    return f"{round(value, 2):g}"


def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("autograder.gradebook"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["points"] = points
    return environment


class FeedbackExporter(HTMLExporter):  # type: ignore[misc]
    """nbgrader's generate_feedback writes this page for each notebook."""

    def from_notebook_node(
        self,
        nb: NotebookNode,
        resources: dict[str, Any] | None = None,
        **options: Any,
    ) -> tuple[str, dict[str, Any]]:
        """The page from the autograded notebook, report and gradebook."""
        resources = self._init_resources(resources)
        names = resources["nbgrader"]
        filed = read_sidecar(Path(resources["metadata"]["path"]))
        report = filed.report if filed else None
        with Gradebook(names["db_url"]) as gradebook:
            page = page_of(gradebook, names, nb, report)
        return page_html(page), resources


def page_of(
    gradebook: Gradebook,
    names: dict[str, str],
    notebook: NotebookNode,
    report: Report | None,
) -> Page:
    """The page of one student; scores and comments are the gradebook's."""
    where = (names["notebook"], names["assignment"], names["student"])
    submitted = gradebook.find_submission_notebook(*where)
    known = ASSIGNMENTS.get(names["assignment"])
    return Page(
        title=known.title if known else names["assignment"],
        student=_name(submitted.student, names["student"]),
        score=submitted.score,
        max_score=submitted.max_score,
        penalty=submitted.late_submission_penalty or 0,
        outcome=report.outcome if report else "",
        reason=report.reason if report else "",
        parts=list(_parts(notebook, submitted, names["assignment"], report)),
    )


def _name(student: Any, student_id: str) -> str:
    name = f"{student.first_name or ''} {student.last_name or ''}".strip()
    return f"{name} ({student_id})" if name else student_id


def _parts(
    notebook: NotebookNode,
    submitted: Any,
    assignment: str,
    report: Report | None,
) -> Iterator[Part]:
    """Questions in the notebook's order.

    A comment on an answer is shown with the first question after it.
    """
    grades = {grade.name: grade for grade in submitted.grades}
    comments = {comment.name: comment for comment in submitted.comments}
    pending: list[str] = []
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if is_solution(cell):
            pending += _texts(comments.get(grade_id))
        if is_grade(cell) and grade_id in grades:
            make = _manual_part if is_solution(cell) else _checked_part
            grade = grades[grade_id]
            yield make(cell, grade, tuple(pending), assignment, report)
            pending = []


def _texts(comment: Comment | None) -> list[str]:
    return [comment.comment] if comment and comment.comment else []


def _manual_part(
    cell: NotebookNode,
    grade: Grade,
    comments: tuple[str, ...],
    assignment: str,
    report: Report | None,
) -> Part:
    unread = report is not None and report.outcome == COULD_NOT_GRADE
    return Part(
        id=grade.name,
        score=grade.score,
        max_score=grade.max_score,
        waits=bool(grade.needs_manual_grade),
        by_hand=True,
        comments=comments,
        answer="" if unread else cell.source,
        extra=grade.extra_credit or 0,
    )


def _checked_part(
    cell: NotebookNode,
    grade: Grade,
    comments: tuple[str, ...],
    assignment: str,
    report: Report | None,
) -> Part:
    question_id = question_of(assignment, grade.name)
    question = report.question(question_id) if report else None
    by_person = grade.manual_score is not None
    return Part(
        id=question_id,
        score=grade.score,
        max_score=grade.max_score,
        waits=bool(grade.needs_manual_grade),
        by_hand=False,
        lines=tuple(line_for_student(c) for c in question.checks)
        if question
        else (),
        comments=comments,
        adjusted_from=grade.auto_score if by_person else None,
        extra=grade.extra_credit or 0,
    )


def question_of(assignment: str, grade_id: str) -> str:
    """The question that a check cell grades."""
    known = ASSIGNMENTS.get(assignment)
    for question in known.questions if known else ():
        if question.grade_id == grade_id:
            return question.id
    return grade_id.removeprefix("check-")
