"""The files in submitted/: who has handed in, and what, read with care."""

import os
import stat
from contextlib import ExitStack
from pathlib import Path

from autograder.reading.raw import MAX_BYTES, UnreadableNotebook


def submitters(root: Path, assignment: str) -> list[str]:
    """Who has a folder for this assignment in submitted/."""
    folders = (root / "submitted").glob(f"*/{assignment}")
    return sorted(folder.parent.name for folder in folders if folder.is_dir())


def submitted_notebook(root: Path, assignment: str, student: str) -> Path:
    """The notebook to grade, which may have another name, or not be there."""
    return notebook_in(root / "submitted" / student / assignment, assignment)


def read_submitted(root: Path, assignment: str, student: str) -> bytes:
    """The bytes that the report is about; none where there is no file."""
    try:
        return read_regular(submitted_notebook(root, assignment, student))
    except UnreadableNotebook:
        return b""


def notebook_in(folder: Path, assignment: str) -> Path:
    """The submitted notebook; under another name if it is the only one."""
    expected = folder / f"{assignment}.ipynb"
    others = sorted(folder.glob("*.ipynb"))
    if not os.path.lexists(expected) and len(others) == 1:
        return others[0]
    return expected


def read_regular(path: Path) -> bytes:
    """A file's bytes; a link, folder or none is an UnreadableNotebook."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        raise UnreadableNotebook(
            f"there is no {path.name} in the submission"
        ) from None
    except OSError:
        raise UnreadableNotebook(
            f"{path.name} is a link or cannot be opened"
        ) from None
    with ExitStack() as stack:
        stack.callback(os.close, handle)
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise UnreadableNotebook(f"{path.name} is not a file")
        # One byte more than is read elsewhere, so that it says "too big".
        with open(handle, "rb", closefd=False) as file:
            return file.read(MAX_BYTES + 1)
