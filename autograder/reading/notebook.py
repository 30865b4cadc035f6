"""Reading a notebook that nobody has read before.

The released notebook is the skeleton: its locked cells are taken from it,
whatever stands in the submission, and only what a student may write is
transplanted. Everything odd that is found on the way becomes a sentence.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.checks.magics import without_magics
from autograder.reading.raw import (
    RawCell,
    UnreadableNotebook,
    kernel_language,
    known_id,
    raw_cells,
)
from autograder.reading.readable import syntax_error
from autograder.reading.salvage import without_unreadable

MAX_CELLS = 300  # of a notebook's code, and of its characters
MAX_CODE = 500_000


@dataclass(frozen=True)
class SkeletonCell:
    """A code cell of the released notebook."""

    id: str
    role: str
    source: str


@dataclass(frozen=True)
class Skeleton:
    """The code cells of a released notebook, in order."""

    assignment: Assignment
    cells: tuple[SkeletonCell, ...]

    def cell(self, cell_id: str) -> SkeletonCell:
        return next(cell for cell in self.cells if cell.id == cell_id)


@dataclass(frozen=True)
class StudentCell:
    """Code to run for grading."""

    name: str
    source: str
    trusted: bool = False
    broken: Mapping[str, str] = field(default_factory=dict)
    """By its own name: why it cannot run. By that of a method: why another
    stands in its place."""

    @property
    def runs(self) -> bool:
        return self.name not in self.broken


@dataclass
class Submission:
    """A notebook as it will be graded."""

    assignment: Assignment
    cells: list[StudentCell] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    room: int = MAX_CODE


def read_skeleton(assignment: Assignment, released: bytes) -> Skeleton:
    """The skeleton from our own released notebook, which is trusted."""
    cells = [
        SkeletonCell(
            id=known_id(cell),
            role=_role(cell),
            source="".join(cell["source"]),
        )
        for cell in json.loads(released)["cells"]
        if cell["cell_type"] == "code"
    ]
    return Skeleton(assignment, tuple(cells))


def _role(cell: dict[str, Any]) -> str:
    return str(cell["metadata"]["tags"][0])


def assignment_of(cells: list[RawCell], metadata: dict[str, Any]) -> Assignment:
    """The assignment whose answer cells are there."""
    ids = {cell.id for cell in cells}
    found = {
        name: len(ids & {q.cell_id for q in assignment.questions})
        for name, assignment in ASSIGNMENTS.items()
    }
    best = max(found, key=lambda name: found[name])
    if found[best]:
        return ASSIGNMENTS[best]
    kernel = kernel_language(metadata)
    of_kernel = "" if kernel == "python" else f" (its kernel is {kernel})"
    raise UnreadableNotebook(
        "the notebook has none of the answer cells of "
        f"{' or '.join(ASSIGNMENTS)}{of_kernel}"
    )


def read_submission(data: bytes, skeletons: dict[str, Skeleton]) -> Submission:
    """What to run and what is odd; UnreadableNotebook if nothing can be."""
    cells, metadata = raw_cells(data)
    assignment = assignment_of(cells, metadata)
    skeleton = skeletons[assignment.name]
    submission = Submission(assignment)
    language = kernel_language(metadata)
    if language != "python":
        submission.problems.append(
            f"its kernel is {language}; it was graded as Python"
        )
    _transplant(submission, skeleton, cells)
    return submission


def _transplant(
    submission: Submission, skeleton: Skeleton, cells: list[RawCell]
) -> None:
    """Our cells in our order; a student's own after the one they follow."""
    ours = {cell.id: cell for cell in skeleton.cells}
    answers: dict[str, list[str]] = {}
    own: dict[str, list[str]] = {}
    place = ""
    for cell in cells:
        known = ours.get(cell.id)
        if known is None or known.role == "try":
            own.setdefault(known.id if known else place, []).append(cell.source)
        elif known.role in ("answer", "manual"):
            answers.setdefault(cell.id, []).append(cell.source)
        elif _differs(cell.source, known.source):
            submission.problems.append(
                f"the locked cell {cell.id} was altered; ours was used"
            )
        place = known.id if known else place
    _add_all(submission, "", own)
    for cell_ in skeleton.cells:
        if cell_.role == "given":
            submission.cells.append(
                StudentCell(cell_.id, cell_.source, trusted=True)
            )
        elif cell_.role == "answer":
            _add_answer(submission, cell_, answers.get(cell_.id, []))
        elif cell_.role == "manual":
            own.setdefault(cell_.id, []).extend(answers.get(cell_.id, []))
        _add_all(submission, cell_.id, own)


def _differs(source: str, released: str) -> bool:
    return source.split() != released.split()


def _add_all(
    submission: Submission, place: str, own: dict[str, list[str]]
) -> None:
    for number, source in enumerate(own.get(place, []), start=1):
        if len(submission.cells) >= MAX_CELLS:
            submission.problems.append(
                f"more than {MAX_CELLS} cells; the others were not run"
            )
            return
        name = f"a cell of yours after {place or 'the title'}"
        _add(submission, f"{name} ({number})", source)


def _add_answer(
    submission: Submission, cell: SkeletonCell, found: list[str]
) -> None:
    """The student's text of one answer cell; untouched copies give way."""
    if not found:
        submission.problems.append(f"the answer cell {cell.id} is missing")
        return
    written = [text for text in found if _differs(text, cell.source)]
    if len(found) > 1:
        submission.problems.append(
            f"{len(found)} cells are called {cell.id}; the last one that "
            "was filled in counts"
        )
    _add(submission, cell.id, (written or found)[-1])


def _add(submission: Submission, name: str, source: str) -> None:
    reason = _why_not_run(submission, source)
    if reason:
        source = without_magics(source)
        reason = _why_not_run(submission, source)
    broken: Mapping[str, str] = {}
    if reason:
        submission.problems.append(f"{name}: {reason}")
        if len(source) <= submission.room:
            source, broken = without_unreadable(name, source)
        broken = broken or {name: reason}
    cell = StudentCell(name, source, broken=broken)
    if cell.runs:
        submission.room -= len(source)
    submission.cells.append(cell)


def _why_not_run(submission: Submission, source: str) -> str:
    if len(source) > submission.room:
        return f"more than {MAX_CODE} characters of code in the notebook"
    return syntax_error(source)
