"""What of a submission is run before its checks, and what kept it from it.

Locked cells that define things come from the released notebook; of a
student's cells only definitions and what they need are run.
"""

import ast
import re
from dataclasses import dataclass

from autograder.assignment import Question
from autograder.checks.source import Source, find_definition, parse
from autograder.notebook import StudentCell, Submission
from autograder.sandbox.server import Cell
from autograder.slicing import imported_names, sliced

CHECKS_IMPORT = re.compile(
    r"^([ \t]*)(?:from checks\b.*|import checks\b.*)$", re.MULTILINE
)


@dataclass(frozen=True)
class Program:
    """Cells to run in order, and the student's text for static checks."""

    cells: tuple[Cell, ...]
    complete: bool
    """Nothing of the student's own was left out."""
    syntax_errors: dict[str, str]
    """By cell name: why that cell cannot run."""
    text: str
    """The student's code that parses, cell after cell."""

    def source_of(self, question: Question) -> Source:
        """Where the student defines a question's function."""
        tree = parse(self.text)
        return Source(
            self.text, find_definition(tree, question.id) if tree else None
        )


def program_of(submission: Submission, *, complete: bool = False) -> Program:
    """The program of a submission; `complete` runs every statement."""
    runnable = [c for c in submission.cells if not c.syntax_error]
    own = [cell for cell in runnable if not cell.trusted]
    kept = {cell.name: cell.source for cell in own}
    if not complete:
        kept = _sliced(submission, runnable, own)
    cells = tuple(
        Cell(cell.name, _without_checks(kept.get(cell.name, cell.source)))
        for cell in runnable
    )
    return Program(
        cells=cells,
        complete=complete or all(kept[c.name] == c.source for c in own),
        syntax_errors={
            cell.name: cell.syntax_error
            for cell in submission.cells
            if cell.syntax_error
        },
        text="\n".join(cell.source for cell in own),
    )


def _without_checks(source: str) -> str:
    """Without importing the student's own checks: the sandbox has none."""
    return CHECKS_IMPORT.sub(r"\1pass", source)


def _sliced(
    submission: Submission, runnable: list[StudentCell], own: list[StudentCell]
) -> dict[str, str]:
    given = [ast.parse(cell.source) for cell in runnable if cell.trusted]
    modules = {
        name
        for tree in given
        for node in tree.body
        for name in imported_names(node)
    }
    questions = {q.cell_id for q in submission.assignment.questions}
    sources = sliced([cell.source for cell in own], questions, modules)
    return {
        cell.name: source for cell, source in zip(own, sources, strict=True)
    }
