"""The page a student gets back, and a question's report in formgrader."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode
from nbgrader.api import Comment, Grade, Gradebook
from nbgrader.utils import is_grade, is_solution

from autograder.assignment import ASSIGNMENTS
from autograder.gradebook.feedback_parts import (
    Page,
    Part,
    line_for_instructor,
    told_once,
)
from autograder.gradebook.handed_in import read_submitted
from autograder.gradebook.handed_in_pictures import Drawn, pictures_in
from autograder.gradebook.reports import Filed, read_sidecar
from autograder.judging.execution import executed_notebook, is_run_of
from autograder.reading.raw import digest_of
from autograder.report import (
    COULD_NOT_GRADE,
    QuestionReport,
    Report,
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
        folder = Path(resources["metadata"]["path"])
        filed = read_sidecar(folder)
        report = filed.report if filed else None
        drawn = pictures_for(folder, filed)
        with Gradebook(names["db_url"]) as gradebook:
            page = page_of(gradebook, names, nb, report, drawn)
        return page_html(page), resources


def pictures_for(folder: Path, filed: Filed | None) -> dict[str, Drawn]:
    """Those of the notebook that the report is about, and of its full run."""
    if filed is None:
        return {}
    *_, student, assignment = folder.parts
    root = folder.parents[2]
    found: dict[str, Drawn] = {}
    submitted = read_submitted(root, assignment, student)
    if digest_of(submitted) == filed.digest:
        found |= pictures_in(submitted)
    path = executed_notebook(root, assignment, student)
    executed = path.read_bytes() if path.exists() else b""
    if is_run_of(executed, filed.digest):
        found |= pictures_in(executed)
    return found


def page_of(
    gradebook: Gradebook,
    names: dict[str, str],
    notebook: NotebookNode,
    report: Report | None,
    drawn: Mapping[str, Drawn],
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
        parts=[
            replace(part, picture=drawn.get(grade_id) if part.lost else None)
            for grade_id, part in _parts(
                notebook, submitted, names["assignment"], report
            )
        ],
    )


def _name(student: Any, student_id: str) -> str:
    name = f"{student.first_name or ''} {student.last_name or ''}".strip()
    return f"{name} ({student_id})" if name else student_id


def _parts(
    notebook: NotebookNode,
    submitted: Any,
    assignment: str,
    report: Report | None,
) -> Iterator[tuple[str, Part]]:
    """Questions in the notebook's order, each after its grade_id.

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
            part = make(cell, grade, tuple(pending), assignment, report)
            yield grade_id, part
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
    hint, lines = told_once(question.checks if question else ())
    return Part(
        id=question_id,
        score=grade.score,
        max_score=grade.max_score,
        waits=bool(grade.needs_manual_grade),
        by_hand=False,
        lines=lines,
        hint=hint,
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
