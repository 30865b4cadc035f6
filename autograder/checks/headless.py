"""Running a notebook without a browser, and asking it for its verdicts.

The notebook runs in a kernel of its own, as Jupyter would run it; then the
kernel itself examines the functions that are defined in it.
"""

import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.checks.examine import examine
from autograder.checks.student import summary, table_of

# Cells that only show or try something; answers do not need them.
PASTIMES = {"demo", "try", "check", "manual"}
REPORT = "from autograder.checks.headless import report; report({})"
MIME = "application/json"


class CannotRun(Exception):
    """The notebook could not be run; the message says why."""


@dataclass(frozen=True)
class Ran:
    """A notebook that has been run."""

    seconds: float
    errors: list[str]
    """The cells that stopped with an error other than a check's verdict."""
    questions: list[dict[str, Any]]
    """For each question: id, is_well, summary and the table as text."""


def run_notebook(
    path: Path, questions: tuple[str, ...], *, whole: bool, limit: float
) -> Ran:
    """Run the cells of a notebook, all or those that define something.

    `limit` is in seconds, for all cells together; CannotRun beyond it, and
    where the notebook ends its own process.
    """
    notebook = _read(path)
    if not whole:
        notebook.cells = [c for c in notebook.cells if _defines(c)]
    start = time.monotonic()
    errors = _execute(notebook, path, questions, start + limit)
    seconds = time.monotonic() - start
    data = notebook.cells[-1].outputs[-1].data[MIME]
    return Ran(seconds, errors, data)


def report(questions: list[str]) -> None:
    """In the kernel: show how these questions stand, as JSON."""
    from IPython.display import display

    namespace = vars(sys.modules["__main__"])
    found = [examine(question, namespace) for question in questions]
    answer = [
        {
            "question": each.question,
            "is_well": each.is_well,
            "summary": summary(each),
            "text": repr(table_of(each, namespace)),
        }
        for each in found
    ]
    display({MIME: answer}, raw=True)  # type: ignore[no-untyped-call]


def _read(path: Path) -> Any:
    try:
        import nbformat
    except ImportError as error:
        raise CannotRun(
            "Jupyter is not installed here: pip install -r requirements.txt"
        ) from error
    try:
        return nbformat.read(path, as_version=4)
    except FileNotFoundError:
        raise CannotRun(f"there is no file {path}") from None
    except Exception as error:  # whatever the reader makes of the file
        raise CannotRun(f"{path.name} is not a notebook") from error


def _defines(cell: Any) -> bool:
    tags = set(cell.metadata.get("tags", []))
    return cell.cell_type == "code" and not tags & PASTIMES


def _execute(
    notebook: Any, path: Path, questions: tuple[str, ...], end: float
) -> list[str]:
    """Run all cells and ask for the report; the errors on the way."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    started: list[str] = []
    names = json.dumps(list(questions))
    notebook.cells.append(nbformat.v4.new_code_cell(REPORT.format(names)))
    client = NotebookClient(
        notebook,
        allow_errors=True,
        timeout_func=lambda cell: max(1, int(end - time.monotonic())),
        resources={"metadata": {"path": str(path.parent)}},
        on_cell_execute=lambda cell, **_: started.append(cell.id),
        extra_arguments=["--IPKernelApp.log_level=40"],  # errors only
    )
    try:
        client.execute(env=_environment())
    except CellTimeoutError:
        raise CannotRun(f"stopped in cell {started[-1]}: too slow") from None
    except DeadKernelError:
        raise CannotRun(f"Python ended in cell {started[-1]}") from None
    return [text for cell in notebook.cells for text in _errors(cell)]


def _environment() -> dict[str, str]:
    """Lets the kernel find this very package, wherever the notebook lies."""
    here = str(Path(__file__).resolve().parents[1])
    before = os.environ.get("PYTHONPATH", "")
    paths = os.pathsep.join(filter(None, [here, before]))
    return {**os.environ, "PYTHONPATH": paths}


def _errors(cell: Any) -> list[str]:
    return [
        f"cell {cell.id}: {output.ename}: {output.evalue}".rstrip(": ")
        for output in cell.get("outputs", [])
        if output.output_type == "error" and output.ename != "NotYet"
    ]
