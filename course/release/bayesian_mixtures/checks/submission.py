"""What to look at before handing in: the rules of the hand-out as a list.

What stands in the cells is read from the notebook's file, as it was last
saved; whether the functions are right, from the running notebook.
"""

import ast
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checks.display import Line, Table
from checks.examine import examine
from checks.magics import without_magics
from checks.recorded import recording
from checks.run import COULD_NOT_GRADE, FAILED, PASSED
from checks.source import parse

MAX_COLUMNS = 80
MAX_MINUTES = 10
NAMED = 3  # places named in a message; the others are counted
# Packages that show or check things, and do no exercise.
HARMLESS = {"IPython", "ipywidgets", "checks"}
PLACEHOLDERS = ("YOUR ANSWER HERE", "YOUR CODE HERE")


class UnreadableFile(Exception):
    """The notebook's file is not there or holds no notebook."""


@dataclass(frozen=True)
class Cell:
    """A cell of the saved notebook."""

    name: str
    kind: str
    source: str
    is_answer: bool
    is_locked: bool


def check_submission(namespace: Mapping[str, Any]) -> Table:
    """The list, for the running notebook and the file beside it."""
    first = questions_line(namespace)
    path = find_notebook(namespace)
    if path is None:
        return _without_file(first)
    return list_of(path, [first])


def list_of(path: Path, lines: list[Line]) -> Table:
    """The list for a saved notebook, after lines found out otherwise."""
    name = recording().handout.name
    try:
        cells = read_cells(path)
    except UnreadableFile as error:
        lines = [*lines, Line("the saved notebook", FAILED, str(error))]
        return Table(f"{name}: before you hand in", lines)
    rules = (_cells_line, _imports_line, _width_line, _written_line)
    lines = [*lines, *(rule(cells) for rule in rules)]
    done = sum(line.outcome == PASSED for line in lines)
    return Table(
        f"{name}: {done} of {len(lines)} items are in order",
        lines,
        f"Read from {path.name}, saved {_age(path)}: save first, then run "
        "this again. At the end choose Restart Kernel and Run All Cells. "
        "In a terminal, this does the same and watches the time: "
        f"python -m checks {path.name} --submission",
    )


def questions_line(namespace: Mapping[str, Any]) -> Line:
    """Whether every question passes its public checks here."""
    questions = recording().handout.questions
    found = [examine(q, namespace, name_mistake=False) for q in questions]
    return line_of_questions([f.question for f in found if not f.is_well])


def line_of_questions(left: list[str]) -> Line:
    """The line about the questions, given those that do not pass."""
    total = len(recording().handout.questions)
    title = f"all {total} questions pass their public checks"
    return _line(
        title,
        left,
        "not yet: {}",
        "The checks under these questions say what they saw.",
    )


def find_notebook(namespace: Mapping[str, Any]) -> Path | None:
    """The file of the running notebook, or None where that is not certain.

    JupyterLab and Notebook tell it in the environment, VS Code in a
    variable; elsewhere it is the hand-out's file or the only notebook.
    """
    told = (os.environ.get("JPY_SESSION_NAME"),
            namespace.get("__vsc_ipynb_file__"),
            f"{recording().handout.name}.ipynb")  # fmt: skip
    for name in told:
        if name and name.endswith(".ipynb") and Path(name).is_file():
            return Path(name)
    there = list(Path().glob("*.ipynb"))
    return there[0] if len(there) == 1 else None


def read_cells(path: Path) -> list[Cell]:
    """The cells of a saved notebook, or UnreadableFile."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return [_cell(number, cell) for number, cell in enumerate(cells, 1)]
    except FileNotFoundError:
        raise UnreadableFile(f"there is no file {path}") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableFile(
            f"{path.name} is not a notebook that can be read: download the "
            "hand-out again and copy your answers into it"
        ) from error


def _cell(number: int, cell: dict[str, Any]) -> Cell:
    nbgrader = cell.get("metadata", {}).get("nbgrader", {})
    source = "".join(cell["source"])
    return Cell(
        name=nbgrader.get("grade_id") or f"number {number}",
        kind=cell["cell_type"],
        source=source,
        is_answer=bool(nbgrader.get("solution")),
        is_locked=bool(nbgrader.get("locked")),
    )


def _without_file(first: Line) -> Table:
    name = recording().handout.name
    line = Line(
        "the rules about the notebook's text",
        COULD_NOT_GRADE,
        "the file of this notebook was not found in its folder",
        "Download or save it beside the folder checks, then run "
        f"in a terminal: python -m checks {name}.ipynb --submission",
    )
    return Table(f"{name}: before you hand in", [first, line])


def _cells_line(cells: list[Cell]) -> Line:
    names = [cell.name for cell in cells]
    missing = [n for n in recording().handout.cells if n not in names]
    twice = [n for n in recording().handout.cells if names.count(n) > 1]
    return _line(
        "every cell to fill in or to grade is there, once",
        missing + twice,
        "missing or there twice: {}",
        "Copy a missing cell from a fresh hand-out, and merge what is there "
        "twice: answers are found by the cells they stand in.",
    )


def _imports_line(cells: list[Cell]) -> Line:
    allowed = recording().handout.allowed_imports
    permitted = allowed | HARMLESS | sys.stdlib_module_names
    trees = [(cell, parse(without_magics(cell.source))) for cell in cells
             if cell.kind == "code"]  # fmt: skip
    foreign = {
        name: package
        for _, tree in trees
        if tree
        for name, package in _imported(tree)
        if package not in permitted
    }
    places = [
        f"{foreign[name]} in cell {cell.name}"
        for cell, tree in trees
        if tree and cell.is_answer
        for name in sorted(_words(tree) & set(foreign))
    ]
    return _line(
        "answers use only the packages that the hand-out allows",
        places,
        "{}",
        f"Allowed are {', '.join(sorted(allowed))} and Python's own library.",
    )


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Names bound by imports, each with its top-level package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                origin = getattr(node, "module", None) or alias.name
                name = alias.asname or alias.name.partition(".")[0]
                yield name, origin.partition(".")[0]


def _words(tree: ast.Module) -> set[str]:
    """Names that are used or imported."""
    used = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    return used | {name for name, _ in _imported(tree)}


def _width_line(cells: list[Cell]) -> Line:
    places = [
        f"cell {cell.name}, line {number} ({len(line)})"
        for cell in cells
        if cell.kind == "code" and not cell.is_locked
        for number, line in enumerate(cell.source.splitlines(), 1)
        if len(line) > MAX_COLUMNS
    ]
    return _line(
        f"no line of code has more than {MAX_COLUMNS} columns",
        places,
        "too long: {}",
        "Break it inside brackets, or give a part of it a name.",
    )


def _written_line(cells: list[Cell]) -> Line:
    manual = recording().handout.manual
    empty = [c.name for c in cells if c.name in manual and _is_empty(c)]
    return _line(
        f"none of the {len(manual)} written answers is empty",
        empty,
        "nothing written yet: {}",
        "Even half a thought earns more than none.",
    )


def _is_empty(cell: Cell) -> bool:
    if cell.kind == "code" and "raise NotImplementedError" in cell.source:
        return True
    text = cell.source
    for placeholder in PLACEHOLDERS:
        text = text.replace(placeholder, "")
    return not text.strip("# \n\t")


def _line(title: str, places: list[str], message: str, help: str) -> Line:
    """Passed without places, else failed, naming the first few."""
    if not places:
        return Line(title, PASSED)
    text = ", ".join(places[:NAMED])
    if len(places) > NAMED:
        text += f" and {len(places) - NAMED} more"
    return Line(title, FAILED, message.format(text), help)


def _age(path: Path) -> str:
    saved = path.stat().st_mtime
    seconds = max(0.0, time.time() - saved)
    if seconds < 60:
        return "less than a minute ago"
    if seconds < 2 * 3600:
        return f"{seconds / 60:.0f} min ago"
    return time.strftime("on %d %B at %H:%M", time.localtime(saved))
