"""nbgrader's autograde preprocessors: reports into cells and gradebook."""

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.api import Comment, Grade, Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import compute_checksum, is_grade, is_solution

from autograder.gradebook.feedback import question_html, question_of
from autograder.gradebook.reports import (
    mark_recorded,
    not_graded,
    read_sidecar,
    score_of,
)
from autograder.report import COULD_NOT_GRADE, Report

NO_REPORT = "its report is missing; autograde it again with --force"


class WriteReports(NbGraderPreprocessor):  # type: ignore[misc]
    """Shows each question's report under its check cell in formgrader."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        report = report_beside(resources)
        for cell in nb.cells:
            if is_check(cell):
                cell.outputs = _outputs(report, cell)
        return nb, resources


class RecordGrades(NbGraderPreprocessor):  # type: ignore[misc]
    """Scores from the report, never from what a cell has put out.

    manual_score is a person's and is never touched: after a regrade it
    stays, and nbgrader asks for another look. One submission is one
    transaction.
    """

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        names = resources["nbgrader"]
        report = report_beside(resources)
        with Gradebook(names["db_url"]) as gradebook:
            submitted = gradebook.find_submission_notebook(
                names["notebook"], names["assignment"], names["student"]
            )
            grades = {grade.name: grade for grade in submitted.grades}
            comments = {c.name: c for c in submitted.comments}
            for cell in nb.cells:
                if is_grade(cell):
                    _set_grade(
                        grades[cell.metadata.nbgrader.grade_id], report, cell
                    )
                if is_solution(cell):
                    _set_comment(
                        comments[cell.metadata.nbgrader.grade_id], report, cell
                    )
            gradebook.db.commit()
        mark_recorded(nb, Path(resources["metadata"]["path"]))
        return nb, resources


def _set_grade(grade: Grade, report: Report, cell: NotebookNode) -> None:
    grade.auto_score = _auto_score(report, cell)
    grade.needs_manual_grade = (
        grade.auto_score is None or grade.manual_score is not None
    )


def _auto_score(report: Report, cell: NotebookNode) -> float | None:
    if is_check(cell):
        return cell_score(report, cell)
    # A written answer: 0 where it was left as released, else a person's.
    return 0.0 if _untouched(report, cell) else None


def _set_comment(comment: Comment, report: Report, cell: NotebookNode) -> None:
    untouched = _untouched(report, cell)
    comment.auto_comment = "No response." if untouched else None


def _untouched(report: Report, cell: NotebookNode) -> bool:
    """Is an answer as it was released, in a file that could be read?"""
    unread = report.outcome == COULD_NOT_GRADE
    checksum = cell.metadata.nbgrader.get("checksum")
    return not unread and bool(checksum == compute_checksum(cell))


def report_beside(resources: dict[str, Any]) -> Report:
    """The report of the notebook being autograded; fails closed."""
    filed = read_sidecar(Path(resources["metadata"]["path"]))
    if filed is not None:
        return filed.report
    return not_graded(resources["nbgrader"]["assignment"], NO_REPORT)


def is_check(cell: NotebookNode) -> bool:
    """A cell whose score comes from checks."""
    return bool(
        cell.cell_type == "code" and is_grade(cell) and not is_solution(cell)
    )


def cell_score(report: Report, cell: NotebookNode) -> float | None:
    metadata = cell.metadata.nbgrader
    question_id = question_of(report.assignment, metadata.grade_id)
    return score_of(report, question_id, float(metadata.points))


def _outputs(report: Report, cell: NotebookNode) -> list[NotebookNode]:
    """The report for people, then the score as nbgrader reads it."""
    question_id = question_of(
        report.assignment, cell.metadata.nbgrader.grade_id
    )
    question = report.question(question_id)
    shown = []
    if question is not None:
        shown.append(_html(question_html(question)))
    score = cell_score(report, cell)
    if score is None:
        # nbgrader reads an error as 0, and no output as full points.
        text = f"Needs a manual grade. {report.reason}".strip() + "\n"
        return [*shown, new_output("stream", name="stderr", text=text)]
    result = new_output(
        "execute_result", data={"text/plain": repr(score)}, execution_count=1
    )
    return [*shown, result]


def _html(html: str) -> NotebookNode:
    return new_output("display_data", data={"text/html": html})
