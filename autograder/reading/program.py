"""What of a submission is run before its checks, and what kept it from it.

Locked cells that define things come from the released notebook; of a
student's cells only definitions and what they need are run.
"""

import ast
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from autograder.assignment import Question
from autograder.checks.source import Source, parse
from autograder.reading.lines import pieced, position
from autograder.reading.notebook import StudentCell, Submission
from autograder.reading.rebinding import bound_in_the_end
from autograder.reading.salvage import without_method_at
from autograder.reading.slicing import sliced
from autograder.sandbox.errors import StudentRaised
from autograder.sandbox.server import Cell
from autograder.sandbox.submission import CellOutcome

MAX_STOPPED = 4  # methods of one class; each costs a sandbox


@dataclass(frozen=True)
class Program:
    """Cells to run in order, and the student's text for static checks."""

    cells: tuple[Cell, ...]
    complete: bool
    """Nothing was left out."""
    broken: Mapping[str, str]
    """By the name of a cell or method: why it cannot run."""
    text: str
    """The student's code that parses, cell after cell."""

    def mentions(self, word: str) -> bool:
        """Whether this stands anywhere in what is run."""
        return any(word in cell.source for cell in self.cells)

    def source_of(self, question: Question) -> Source:
        """Where the student defines a question's function."""
        tree = parse(self.text)
        return Source(
            self.text, bound_in_the_end(tree, question.id) if tree else None
        )


def program_of(submission: Submission, *, complete: bool = False) -> Program:
    """The program of a submission; `complete` runs every statement."""
    runnable = [cell for cell in submission.cells if cell.runs]
    own = [cell for cell in runnable if not cell.trusted]
    kept = {cell.name: cell.source for cell in runnable}
    if not complete:
        kept = _sliced(submission, runnable, own)
    return Program(
        cells=tuple(
            part
            for cell in runnable
            for part in _parts(cell.name, kept[cell.name])
        ),
        complete=all(kept[cell.name] == cell.source for cell in runnable),
        broken=ChainMap(*(dict(cell.broken) for cell in submission.cells)),
        text="\n".join(cell.source for cell in own),
    )


def without_stopped(
    submission: Submission, outcomes: Iterable[CellOutcome]
) -> Submission | None:
    """Without a method whose definition has stopped its class, if one has.

    A class that stops once more may have stopped elsewhere: this is asked
    again, at most `MAX_STOPPED` times for a cell.
    """
    faults = {outcome.name: outcome.error for outcome in outcomes}
    for place, cell in enumerate(submission.cells):
        fault = faults.get(cell.name)
        if not isinstance(fault, StudentRaised) or fault.cell != cell.name:
            continue
        if cell.trusted or len(cell.broken) >= MAX_STOPPED:
            continue
        source, broken = without_method_at(
            cell.name,
            cell.source,
            fault.line or 0,
            f"an error in line {fault.line}: {fault}",
        )
        if broken:
            cells = [*submission.cells]
            broken = {**cell.broken, **broken}
            cells[place] = replace(cell, source=source, broken=broken)
            return replace(submission, cells=cells)
    return None


def _sliced(
    submission: Submission, runnable: list[StudentCell], own: list[StudentCell]
) -> dict[str, str]:
    given = [cell for cell in runnable if cell.trusted]
    assignment = submission.assignment
    questions = {question.cell_id for question in assignment.questions}
    texts = sliced(
        [cell.source for cell in own],
        questions | assignment.given_runs,
        [cell.source for cell in given],
        {place for place, cell in enumerate(own) if cell.name in questions},
    )
    return {
        cell.name: text
        for cells, left in zip((own, given), texts, strict=True)
        for cell, text in zip(cells, left, strict=True)
    }


def _parts(name: str, source: str) -> Iterator[Cell]:
    """A cell as the sandbox can run it, which has no module `checks`.

    Jupyter takes a __future__ import anywhere in a cell, Python only before
    all else: it becomes a cell of its own, and stays in force.
    """
    if "checks" not in source and "__future__" not in source:
        yield Cell(name, source)
        return
    tree = ast.parse(source)
    futures = [node for node in tree.body if _is_future(node)]
    changes = {position(node): "pass" for node in futures}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            text = _without_checks(node)
            if text != ast.unparse(node):
                changes[position(node)] = text
    for node in futures:
        yield Cell(name, ast.unparse(node))
    lines = source.encode().split(b"\n")
    yield Cell(name, pieced(lines, sorted(changes.items())))


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _without_checks(node: ast.Import | ast.ImportFrom) -> str:
    """An import without the student's own checks."""
    if isinstance(node, ast.ImportFrom):
        ours = node.level == 0 and _is_checks(node.module or "")
        return "pass" if ours else ast.unparse(node)
    others = [alias for alias in node.names if not _is_checks(alias.name)]
    return ast.unparse(ast.Import(others)) if others else "pass"


def _is_checks(module: str) -> bool:
    return module.split(".")[0] == "checks"
