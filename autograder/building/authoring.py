"""The authored text of an assignment becomes its source notebook.

The text is jupytext Markdown; code fences carry an id and a role, and name
the reference code to splice in. What the roles mean:

    given   locked; grading runs it (imports, constants, given functions)
    demo    locked; grading does not run it (examples, pictures)
    try     unlocked and ungraded, to play in
    answer  what a student writes; a class is one cell
    check   locked and graded: runs the checks of one question
    manual  a written answer, which a person grades
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbformat import NotebookNode

from autograder.assignment import Assignment
from autograder.errors import CourseError
from autograder.reference import BEGIN, END, reference_source

ROLES = ("given", "demo", "try", "answer", "check", "manual")
SPLICE = re.compile(r"#\s*solutions:\s*(\w+)\s*")
MANUAL = re.compile(
    r'<!-- manual id="([\w-]+)" points=(\d+) -->\n(.*?)\n<!-- /manual -->',
    re.DOTALL,
)
CELL_BREAK = "<!-- cell -->"


class AuthoringError(CourseError):
    """The authored text cannot become a notebook; says where and why."""


def source_notebook(assignment: Assignment, path: Path) -> NotebookNode:
    """The notebook with solutions, from the text at `path`."""
    text = jupytext.read(path)
    cells: list[NotebookNode] = []
    for cell in text.cells:
        if cell.cell_type == "code":
            cells.append(_code_cell(assignment, path, cell))
        else:
            cells += _markdown_cells(cell.source)
    _number_markdown(cells)
    _require_complete(assignment, path, cells)
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    notebook.metadata["course"] = {"assignment": assignment.name}
    notebook.nbformat_minor = 5
    nbformat.validate(notebook)
    return notebook


def role_of(cell: NotebookNode) -> str | None:
    """The role of a cell of ours, or None for a student's own cell."""
    tags = cell.metadata.get("tags", [])
    return next((role for role in ROLES if role in tags), None)


def _code_cell(
    assignment: Assignment, path: Path, cell: NotebookNode
) -> NotebookNode:
    cell_id, role = cell.metadata.get("id"), cell.metadata.get("role")
    if role not in ROLES or not cell_id:
        raise AuthoringError(
            f"{path.name}: the code cell starting {cell.source[:40]!r} needs "
            f"an id and a role, one of {', '.join(ROLES)}"
        )
    source = _spliced(cell.source)
    _check_marks(path, cell_id, source)
    points = cell.metadata.get("points")
    if role == "check":
        points = _points_of_check(assignment, path, cell_id)
    made = nbformat.v4.new_code_cell(source)
    made.id = cell_id.replace(".", "-")
    made.metadata["tags"] = [role]
    nbgrader = _nbgrader(made.id, role, points)
    if nbgrader:
        made.metadata["nbgrader"] = nbgrader
    if role == "demo":
        made.metadata["jupyter"] = {"source_hidden": False}
    return made


def _spliced(source: str) -> str:
    match = SPLICE.fullmatch(source)
    return reference_source(match.group(1)) if match else source


def _check_marks(path: Path, cell_id: str, source: str) -> None:
    """Solution marks must come in pairs, none inside another."""
    inside = False
    for number, line in enumerate(source.splitlines(), start=1):
        begins, ends = "BEGIN SOLUTION" in line, "END SOLUTION" in line
        if (begins and inside) or (ends and not inside):
            raise AuthoringError(
                f"{path.name}, cell {cell_id}, line {number}: a stray "
                f"{BEGIN if begins else END}"
            )
        inside = begins or (inside and not ends)
    if inside:
        raise AuthoringError(f"{path.name}, cell {cell_id}: {END} is missing")


def _points_of_check(assignment: Assignment, path: Path, cell_id: str) -> float:
    for question in assignment.questions:
        if question.grade_id == cell_id:
            return question.points
    raise AuthoringError(f"{path.name}: {cell_id} checks no question of ours")


def _nbgrader(
    grade_id: str, role: str, points: float | None
) -> dict[str, Any] | None:
    if role == "try":
        return None
    graded = role in ("check", "manual")
    metadata = {
        "schema_version": 3,
        "grade_id": grade_id,
        "grade": graded,
        "locked": role in ("given", "demo", "check"),
        "solution": role in ("answer", "manual"),
        "task": False,
    }
    if graded:
        metadata["points"] = points
    return metadata


def _markdown_cells(source: str) -> Iterator[NotebookNode]:
    position = 0
    for match in MANUAL.finditer(source):
        yield from _plain_markdown(source[position : match.start()])
        yield _manual_cell(*match.groups())
        position = match.end()
    yield from _plain_markdown(source[position:])


def _manual_cell(grade_id: str, points: str, answer: str) -> NotebookNode:
    cell = nbformat.v4.new_markdown_cell(answer.strip())
    cell.id = grade_id
    cell.metadata["tags"] = ["manual"]
    cell.metadata["nbgrader"] = _nbgrader(grade_id, "manual", float(points))
    return cell


def _plain_markdown(text: str) -> Iterator[NotebookNode]:
    """One cell for each heading and each explicit break."""
    lines: list[str] = []
    fenced = False
    for line in [*text.splitlines(), CELL_BREAK]:
        fenced ^= line.startswith("```")
        starts = not fenced and (
            line == CELL_BREAK or re.match(r"#{1,6} ", line)
        )
        if starts and "\n".join(lines).strip():
            yield nbformat.v4.new_markdown_cell("\n".join(lines).strip())
            lines = []
        if line != CELL_BREAK:
            lines.append(line)


def _number_markdown(cells: list[NotebookNode]) -> None:
    """Ids that stay the same from one build to the next."""
    texts = [
        cell
        for cell in cells
        if cell.cell_type == "markdown" and not role_of(cell)
    ]
    for number, cell in enumerate(texts, start=1):
        cell.id = f"text-{number:03d}"


def _require_complete(
    assignment: Assignment, path: Path, cells: list[NotebookNode]
) -> None:
    ids = [cell.id for cell in cells]
    twice = {cell_id for cell_id in ids if ids.count(cell_id) > 1}
    if twice:
        raise AuthoringError(f"{path.name}: two cells called {min(twice)}")
    wanted = [q.cell_id for q in assignment.questions]
    wanted += [q.grade_id for q in assignment.questions]
    wanted += [q.id for q in assignment.manual]
    missing = [cell_id for cell_id in wanted if cell_id not in ids]
    if missing:
        raise AuthoringError(f"{path.name} has no cell {', '.join(missing)}")
    points = {
        c.id: c.metadata.nbgrader.points
        for c in cells
        if role_of(c) == "manual"
    }
    for question in assignment.manual:
        if points[question.id] != question.points:
            raise AuthoringError(
                f"{path.name}: {question.id} is worth {question.points:g} "
                f"points, not {points[question.id]:g}"
            )
