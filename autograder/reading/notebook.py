"""Reading a notebook that nobody has read before.

The released notebook is the skeleton: its locked cells are taken from it,
whatever stands in the submission, and only what a student may write is
transplanted. Everything odd that is found on the way becomes a sentence.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.checks.magics import with_line_feeds, without_magics
from autograder.reading.readable import syntax_error
from autograder.reading.salvage import without_unreadable

MAX_BYTES = 32 * 1024 * 1024
MAX_CELLS = 300  # of a notebook's code, and of its characters
MAX_CODE = 500_000
MAX_ALL_CELLS = 50_000  # of any kind, in a file


class UnreadableNotebook(Exception):
    """Nothing can be graded; the message says why, in one sentence."""


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


@dataclass(frozen=True)
class RawCell:
    """A code cell as it stands in a file, before anything is believed."""

    id: str
    source: str


def read_skeleton(assignment: Assignment, released: bytes) -> Skeleton:
    """The skeleton from our own released notebook, which is trusted."""
    cells = [
        SkeletonCell(
            id=_known_id(cell),
            role=_role(cell),
            source="".join(cell["source"]),
        )
        for cell in json.loads(released)["cells"]
        if cell["cell_type"] == "code"
    ]
    return Skeleton(assignment, tuple(cells))


def _role(cell: dict[str, Any]) -> str:
    return str(cell["metadata"]["tags"][0])


def digest_of(data: bytes) -> str:
    """The name of a notebook as it was handed in."""
    return hashlib.sha256(data).hexdigest()


def raw_cells(data: bytes) -> tuple[list[RawCell], dict[str, Any]]:
    """The code cells and metadata of a file; UnreadableNotebook if none."""
    if len(data) > MAX_BYTES:
        raise UnreadableNotebook(
            f"the file has {len(data) >> 20} MiB, over the "
            f"{MAX_BYTES >> 20} MiB that are read: clear its outputs"
        )
    if not data.strip():
        raise UnreadableNotebook("the file is empty")
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UnreadableNotebook("the file is not UTF-8 text") from None
    except (ValueError, RecursionError) as error:
        raise UnreadableNotebook(
            f"the file is not a notebook: {_json_reason(error)}"
        ) from None
    if not isinstance(content, dict) or "cells" not in content:
        raise UnreadableNotebook(
            "the file is not a notebook: it is JSON without a list of cells"
        )
    if not isinstance(content["cells"], list):
        raise UnreadableNotebook("the notebook's cells are not a list")
    if len(content["cells"]) > MAX_ALL_CELLS:
        raise UnreadableNotebook(
            f"the notebook has {len(content['cells'])} cells, over the "
            f"{MAX_ALL_CELLS} that are read"
        )
    metadata = content.get("metadata")
    return (
        list(_code_cells(content["cells"])),
        metadata if isinstance(metadata, dict) else {},
    )


def metadata_of(data: bytes, name: str) -> object:
    """What a notebook's metadata hold under a name; None if nothing."""
    try:
        return json.loads(data)["metadata"][name]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _json_reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"it is no valid JSON from line {error.lineno} on"
    if isinstance(error, RecursionError):
        return "its JSON is nested too deeply"
    return "it holds a number of too many digits"


def _code_cells(cells: list[Any]) -> Iterator[RawCell]:
    for cell in cells:
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        source = cell.get("source", "")
        if isinstance(source, list):
            source = "".join(line for line in source if isinstance(line, str))
        if isinstance(source, str):
            yield RawCell(_known_id(cell), with_line_feeds(source))


def _known_id(cell: dict[str, Any]) -> str:
    """nbgrader's id where there is one, else the cell's own."""
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    if isinstance(nbgrader, dict) and isinstance(nbgrader.get("grade_id"), str):
        return str(nbgrader["grade_id"])
    found = cell.get("id")
    return found if isinstance(found, str) else ""


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


def kernel_language(metadata: dict[str, Any]) -> str:
    """The language a notebook says it is in; python where it says none."""
    spec = metadata.get("kernelspec")
    if not isinstance(spec, dict):
        return "python"
    language = spec.get("language") or spec.get("name") or "python"
    if not isinstance(language, str):
        return "unknown"
    text = language[:40].lower()
    return "python" if text.startswith("python") else text


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
