"""`nbgrader export`: grades.csv with every question in a column."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

from autograder.assignment import ASSIGNMENTS
from autograder.gradebook.feedback import question_of
from autograder.gradebook.reports import read_sidecar
from autograder.report import Report, what_went_wrong

COLUMNS = (
    "assignment",
    "student",
    "last_name",
    "first_name",
    "email",
    "submitted_at",
    "outcome",
    "needs_manual_grade",
    "points_by_checks",
    "points_by_hand",
    "late_penalty",
    "total",
    "max",
    "remarks",
)
NOT_SUBMITTED = "not_submitted"


@dataclass
class Row:
    """One student in one assignment; unset points stay empty cells."""

    fields: dict[str, Any]
    points: dict[str, float | None] = field(default_factory=dict)


class GradesCsv(ExportPlugin):  # type: ignore[misc]
    """One row for each student and assignment, sorted by both.

    `--assignment` and `--student` select, `--to` names the file.
    """

    def export(self, gradebook: Gradebook) -> None:
        write_grades(
            gradebook,
            Path(self.parent.coursedir.root) / "autograded",
            Path(self.to or "grades.csv"),
            students={str(name) for name in self.student},
            assignments={str(name) for name in self.assignment},
        )


def write_grades(
    gradebook: Gradebook,
    autograded: Path,
    path: Path,
    *,
    students: Iterable[str] = (),
    assignments: Iterable[str] = (),
) -> None:
    """All grades as CSV; UTF-8 with the mark that spreadsheets look for."""
    wanted = _selected(gradebook.assignments, "name", assignments)
    wanted.sort(key=_assignment_order)
    people = _selected(gradebook.students, "id", students)
    people.sort(key=attrgetter("id"))
    questions = [q for a in wanted for q in _questions(a)]
    with open(path, "w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow([*COLUMNS, *questions])
        for assignment in wanted:
            for student in people:
                row = _row(gradebook, autograded, assignment, student)
                writer.writerow(_cells(row, questions))


def _selected(entries: list[Any], key: str, names: Iterable[str]) -> list[Any]:
    names = set(names)
    return [e for e in entries if not names or getattr(e, key) in names]


def _assignment_order(assignment: Any) -> tuple[int, str]:
    known = list(ASSIGNMENTS)
    name = str(assignment.name)
    return (known.index(name) if name in known else len(known), name)


def _questions(assignment: Any) -> list[str]:
    """The columns of an assignment: its questions in the course's order."""
    cells = [
        c for notebook in assignment.notebooks for c in notebook.grade_cells
    ]
    found = {question_of(assignment.name, cell.name) for cell in cells}
    return _in_order(assignment.name, found)


def _in_order(assignment: str, found: set[str]) -> list[str]:
    known = ASSIGNMENTS.get(assignment)
    order = [q.id for q in known.questions] if known else []
    order += [q.id for q in known.manual] if known else []
    return [q for q in order if q in found] + sorted(found - set(order))


def _row(
    gradebook: Gradebook, autograded: Path, assignment: Any, student: Any
) -> Row:
    fields = dict.fromkeys(COLUMNS, "") | {
        "assignment": assignment.name,
        "student": student.id,
        "last_name": student.last_name,
        "first_name": student.first_name,
        "email": student.email,
        "max": assignment.max_score,
    }
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        return Row(fields | {"outcome": NOT_SUBMITTED, "total": 0.0})
    filed = read_sidecar(autograded / student.id / assignment.name)
    row = Row(fields)
    _fill(row, submission, filed.report if filed else None)
    return row


def _fill(row: Row, submission: Any, report: Report | None) -> None:
    grades = [g for notebook in submission.notebooks for g in notebook.grades]
    name = row.fields["assignment"]
    waiting = {
        question_of(name, g.name) for g in grades if g.needs_manual_grade
    }
    penalty = submission.late_submission_penalty or 0.0
    row.fields |= {
        "submitted_at": submission.timestamp or "",
        "outcome": report.outcome if report else "",
        "needs_manual_grade": " ".join(_in_order(name, waiting)),
        "points_by_checks": _sum(grades, by_hand=False),
        "points_by_hand": _sum(grades, by_hand=True),
        "late_penalty": penalty,
        "total": max(0.0, submission.score - penalty),
        "remarks": what_went_wrong(report) if report else "",
    }
    row.points = {
        question_of(name, g.name): None if _unknown(g) else g.score
        for g in grades
    }


def _unknown(grade: Any) -> bool:
    """Neither checks nor a person have said anything yet."""
    return grade.auto_score is None and grade.manual_score is None


def _sum(grades: list[Any], *, by_hand: bool) -> float:
    return sum(
        float(grade.score)
        for grade in grades
        if (not grade.name.startswith("check-")) == by_hand
    )


def _cells(row: Row, questions: list[str]) -> list[Any]:
    cells = [row.fields[name] for name in COLUMNS]
    cells += [row.points.get(question) for question in questions]
    return [_cell(value) for value in cells]


def _cell(value: Any) -> Any:
    """Numbers as they are; text that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{round(value, 4):g}"
    text = str(value)
    return f"'{text}" if text[:1] in tuple("=+-@\t\r") else text
