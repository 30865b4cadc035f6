"""nbgrader's autograde preprocessors: reports into cells and gradebook."""

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import determine_grade, is_grade, is_solution

from autograder.feedback import question_html, question_of
from autograder.gradebook.reports import not_graded, read_sidecar, score_of
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


class RecordGrades(SaveAutoGrades):  # type: ignore[misc]
    """Scores from the report, never from what a cell has put out.

    manual_score is a person's and is never touched: on a regrade nbgrader
    keeps it and asks for another look.
    """

    _report: Report

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        self._report = report_beside(resources)
        return super().preprocess(nb, resources)  # type: ignore[no-any-return]

    def _add_score(
        self, cell: NotebookNode, resources: dict[str, Any]
    ) -> None:
        grade = self.gradebook.find_grade(
            cell.metadata.nbgrader.grade_id,
            self.notebook_id,
            self.assignment_id,
            self.student_id,
        )
        grade.auto_score = self._score(cell)
        grade.needs_manual_grade = (
            grade.auto_score is None or grade.manual_score is not None
        )
        self.gradebook.db.commit()

    def _score(self, cell: NotebookNode) -> float | None:
        if is_check(cell):
            return cell_score(self._report, cell)
        if self._report.outcome == COULD_NOT_GRADE:
            return None
        # A written answer: 0 where it was left as released, else a person's.
        score, _ = determine_grade(cell, self.log)
        return None if score is None else float(score)

    def _add_comment(
        self, cell: NotebookNode, resources: dict[str, Any]
    ) -> None:
        super()._add_comment(cell, resources)
        if self._report.outcome == COULD_NOT_GRADE:
            # "No response." would be a guess: the file was not readable.
            comment = self.gradebook.find_comment(
                cell.metadata.nbgrader.grade_id,
                self.notebook_id,
                self.assignment_id,
                self.student_id,
            )
            comment.auto_comment = None
            self.gradebook.db.commit()


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
    question_id = question_of(report.assignment, cell.metadata.nbgrader.grade_id)
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
