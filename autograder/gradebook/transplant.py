"""The submitted notebook, put together from parts that can be trusted.

The released notebook is the skeleton. Only what a student may write is
taken from the submission: answers, written answers, scratch cells, and
the pictures that locked cells put out. Cells of the student's own, and
altered copies of ours, stay in their place as plain cells, so that nothing
a person might want to read is lost. No metadata crosses.
"""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.checks.magics import with_line_feeds
from autograder.reading import clean
from autograder.reading.raw import MAX_ALL_CELLS, MAX_BYTES

MAX_OWN_CELLS = 300
WRITABLE = ("answer", "manual", "try")


@dataclass(frozen=True)
class SubmittedCell:
    """A cell of any type as it stands in the file."""

    id: str
    cell_type: str
    source: str
    outputs: list[dict[str, Any]] = field(default_factory=list)


def submitted_cells(data: bytes) -> list[SubmittedCell]:
    """The cells of a submission; none where the file cannot be read.

    Why it cannot be read is for the judge to say.
    """
    if len(data) > MAX_BYTES:
        return []
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return []
    cells = content.get("cells") if isinstance(content, dict) else None
    if not isinstance(cells, list):
        return []
    cells = cells[:MAX_ALL_CELLS]
    return [_submitted(cell) for cell in cells if isinstance(cell, dict)]


def _submitted(cell: dict[str, Any]) -> SubmittedCell:
    source = with_line_feeds(clean.plain(cell.get("source"), clean.MAX_SOURCE))
    if cell.get("cell_type") != "code":
        # Raw cells too: rendered as they are, they would be raw HTML.
        return SubmittedCell(_id(cell), "markdown", clean.markdown(source))
    return SubmittedCell(
        _id(cell), "code", source, clean.outputs(cell.get("outputs"))
    )


def _id(cell: dict[str, Any]) -> str:
    """nbgrader's id where there is one, else the cell's own."""
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    found = grade_id if isinstance(grade_id, str) else cell.get("id")
    return found if isinstance(found, str) else ""


def transplanted(
    released: NotebookNode, cells: list[SubmittedCell], notes: list[str]
) -> NotebookNode:
    """The released notebook with what the student wrote; notes on top."""
    copies, own = _sorted_out(released, cells)
    numbers = iter(range(1, MAX_OWN_CELLS + 1))
    made = [*_note(notes), *_own_cells(own.get("", []), numbers)]
    for cell in released.cells:
        kept, rest = _chosen(cell, copies.get(cell.id, []))
        made.append(_filled(cell, kept))
        made += _own_cells(rest + own.get(cell.id, []), numbers)
    return NotebookNode(
        released, metadata=deepcopy(released.metadata), cells=made
    )


def _sorted_out(
    released: NotebookNode, cells: list[SubmittedCell]
) -> tuple[dict[str, list[SubmittedCell]], dict[str, list[SubmittedCell]]]:
    """Copies of our cells by id, and the student's own by what precedes."""
    ours = {cell.id: cell.cell_type for cell in released.cells}
    copies: dict[str, list[SubmittedCell]] = {}
    own: dict[str, list[SubmittedCell]] = {}
    place = ""
    for cell in cells:
        if cell.id in ours:
            place = cell.id
        known = ours.get(cell.id) == cell.cell_type
        where = copies if known else own
        where.setdefault(place, []).append(cell)
    return copies, own


def _chosen(
    cell: NotebookNode, copies: list[SubmittedCell]
) -> tuple[SubmittedCell | None, list[SubmittedCell]]:
    """The copy that counts, the last one written in, and altered others."""
    altered = [copy for copy in copies if _differs(copy.source, cell.source)]
    if _role(cell) not in WRITABLE:
        return (copies[-1] if copies else None), altered
    if not altered:
        return (copies[-1] if copies else None), []
    return altered[-1], altered[:-1]


def _filled(cell: NotebookNode, copy: SubmittedCell | None) -> NotebookNode:
    filled = deepcopy(cell)
    if copy is None:
        return filled
    if _role(cell) in WRITABLE:
        filled.source = copy.source
    if cell.cell_type == "code" and _role(cell) != "check":
        filled.outputs = nbformat.from_dict(copy.outputs)
    return filled


def _own_cells(
    own: list[SubmittedCell], numbers: Iterator[int]
) -> Iterator[NotebookNode]:
    """The student's own cells, as plain cells with ids of ours.

    As many as there are numbers left.
    """
    written = (cell for cell in own if cell.source.strip())
    for cell, number in zip(written, numbers, strict=False):
        made = nbformat.v4.new_markdown_cell(cell.source)
        if cell.cell_type == "code":
            made = nbformat.v4.new_code_cell(
                cell.source, outputs=nbformat.from_dict(cell.outputs)
            )
        made.id = f"student-{number:03d}"
        made.metadata["tags"] = ["student"]
        yield made


def _note(notes: list[str]) -> list[NotebookNode]:
    """A cell that tells the person who grades what was odd."""
    if not notes:
        return []
    lines = [f"- {clean.markdown(clean.plain(note))}" for note in notes]
    text = "**Note from the grader**\n\n" + "\n".join(lines)
    cell = nbformat.v4.new_markdown_cell(text)
    cell.id = "grader-note"
    cell.metadata["tags"] = ["note"]
    return [cell]


def _role(cell: NotebookNode) -> str:
    tags = cell.metadata.get("tags", [])
    return str(tags[0]) if tags else "text"


def _differs(source: str, released: str) -> bool:
    return source.split() != released.split()
