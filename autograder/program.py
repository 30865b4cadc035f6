"""What of a submission is run before its checks, and what kept it from it.

Locked cells that define things come from the released notebook; of a
student's cells only definitions and what they need are run.
"""

import re
from dataclasses import dataclass

from autograder.assignment import Question
from autograder.checks.source import Source, find_definition, parse
from autograder.notebook import StudentCell, Submission
from autograder.sandbox.server import Cell
from autograder.slicing import sliced

CHECKS_IMPORT = re.compile(
    r"^([ \t]*)(?:from checks\b.*|import checks\b.*)$", re.MULTILINE
)


@dataclass(frozen=True)
class Program:
    """Cells to run in order, and the student's text for static checks."""

    cells: tuple[Cell, ...]
    complete: bool
    """Nothing was left out."""
    syntax_errors: dict[str, str]
    """By cell name: why that cell cannot run."""
    text: str
    """The student's code that parses, cell after cell."""

    def mentions(self, word: str) -> bool:
        """Whether this stands anywhere in what is run."""
        return any(word in cell.source for cell in self.cells)

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
    kept = {cell.name: cell.source for cell in runnable}
    if not complete:
        kept = _sliced(submission, runnable, own)
    cells = tuple(
        Cell(cell.name, _without_checks(kept[cell.name])) for cell in runnable
    )
    return Program(
        cells=cells,
        complete=all(kept[cell.name] == cell.source for cell in runnable),
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
    given = [cell for cell in runnable if cell.trusted]
    assignment = submission.assignment
    questions = {question.cell_id for question in assignment.questions}
    texts = sliced(
        [cell.source for cell in own],
        questions | assignment.given_runs,
        [cell.source for cell in given],
    )
    return {
        cell.name: text
        for cells, left in zip((own, given), texts, strict=True)
        for cell, text in zip(cells, left, strict=True)
    }
