"""A full run of a student's notebook, with its outputs kept.

It shows a person what the student saw, and is never evidence for points:
the cells can put out whatever they like. They run from start to end in a
process of the sandbox, behind the same walls as a check, with the files
that lie beside the released notebook.
"""

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.assignment import Assignment
from autograder.course import COURSE
from autograder.judging import interactive
from autograder.reading import clean
from autograder.reading.raw import (
    digest_of,
    metadata_of,
    raw_cells,
)
from autograder.sandbox.errors import (
    Crashed,
    Exited,
    OutOfMemory,
    ProtocolBroken,
    StudentFault,
    TimedOut,
)
from autograder.sandbox.process import Process
from autograder.sandbox.server import ForkServer, Limits

SECONDS = 600.0  # ten minutes for all cells, as students are told
MAX_OUTPUT = 16 * 2**20  # bytes of one cell's outputs
MAX_OUTPUTS = 64 * 2**20  # of a notebook's
EXECUTED_FROM = "executed_from"  # in a notebook's metadata: a digest
# After these there is no process left to run the next cell in.
FATAL = (Crashed, Exited, OutOfMemory, ProtocolBroken, TimedOut)


@dataclass(frozen=True)
class Executed:
    """A notebook that has been run, as the bytes of a file."""

    notebook: bytes
    seconds: float
    reason: str = ""
    """Why it was not run to its end, if it was not."""


def released_files(assignment: Assignment) -> dict[str, bytes]:
    """What lies beside the released notebook: pictures, public checks."""
    folder = COURSE / "release" / assignment.name
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in (".ipynb", ".pyc")
    }


def execute(
    server: ForkServer,
    notebook: bytes,
    files: Mapping[str, bytes],
    seconds: float = SECONDS,
) -> Executed:
    """Run every code cell in order; UnreadableNotebook if there are none.

    An error ends its cell only, as in `Run All Cells` with errors allowed.
    Raises ServerFault if the sandbox failed.
    """
    raw_cells(notebook)
    content = json.loads(notebook.decode("utf-8-sig"))
    limits = Limits(
        cells_cpu=seconds,
        check_cpu=seconds,
        check_wall=seconds,
        total_wall=seconds,
        answer_size=MAX_OUTPUT,
    )
    source = Path(interactive.__file__).read_text()
    with (
        server.open((), limits) as worker,
        worker.fork(source, ("lay_files", "run_cell"), limits) as process,
    ):
        arrays = {n: np.frombuffer(b, np.uint8) for n, b in files.items()}
        process.call("lay_files", (arrays,))
        process.call("run_cell", ("",))  # starts IPython: not their time
        start = time.monotonic()
        reason = _run_all(process, _code_cells(content), start + seconds)
    _mark(content, digest_of(notebook))
    text = json.dumps(content, indent=1, ensure_ascii=True)
    return Executed(text.encode(), time.monotonic() - start, reason)


def executed_notebook(root: Path, assignment: str, student: str) -> Path:
    """Where the full run of what a student of a class handed in is kept."""
    return root / "executed" / student / assignment / f"{assignment}.ipynb"


def is_run_of(executed: bytes, digest: str) -> bool:
    """Whether a notebook is a full run of the one with that digest."""
    return bool(metadata_of(executed, EXECUTED_FROM) == digest)


def _mark(content: dict[str, Any], digest: str) -> None:
    """Says in the notebook whose run it is."""
    if not isinstance(content.get("metadata"), dict):
        content["metadata"] = {}
    content["metadata"][EXECUTED_FROM] = digest


def _code_cells(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for cell in content["cells"]:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            cell["outputs"], cell["execution_count"] = [], None
            yield cell


def _source(cell: dict[str, Any]) -> str:
    source = cell.get("source")
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""


def _run_all(
    process: Process, cells: Iterator[dict[str, Any]], deadline: float
) -> str:
    """Fills in the outputs; why it stopped before the end, if it did."""
    room, reason = MAX_OUTPUTS, ""
    for number, cell in enumerate(cells, start=1):
        if reason:
            continue  # its old outputs are gone: it was not run
        left = deadline - time.monotonic()
        found, fault = _run(process, _source(cell), left)
        cell["execution_count"] = number
        room -= len(json.dumps(found))
        cell["outputs"] = found if room > 0 else []
        if fault is not None:
            reason = f"cell {number}: {fault}"
    return reason


def _run(
    process: Process, source: str, left: float
) -> tuple[list[dict[str, Any]], StudentFault | None]:
    """A cell's outputs, made safe to show; what ended the process, if so."""
    try:
        wall = max(round(left, 1), 0.1)
        value = process.call("run_cell", (source,), wall=wall).value
    except StudentFault as fault:
        return [_error(fault)], fault if isinstance(fault, FATAL) else None
    return clean.outputs(value), None


def _error(fault: StudentFault) -> dict[str, Any]:
    name = type(fault).__name__
    return {
        "output_type": "error",
        "ename": name,
        "evalue": str(fault),
        "traceback": [f"{name}: {fault}"],
    }
