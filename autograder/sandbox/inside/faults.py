"""Describes exceptions of student code in plain, bounded terms."""

from __future__ import annotations

import types
from typing import Any

from autograder.codec import Unsupported

_MAX_TEXT = 2000
_MAX_FRAMES = 2000
# What allocators other than Python's say when memory runs out.
_NO_MEMORY = ("can't allocate memory", "not enough memory")


class NotDefined(Exception):
    """The notebook lacks what the judge asked for; not a student's error."""


def describe(error: BaseException) -> dict[str, Any]:
    """A report of this exception for the judge."""
    if isinstance(error, NotDefined):
        return {"kind": "undefined", "name": str(error)[:_MAX_TEXT]}
    if type(error) is Unsupported:
        return {"kind": "unsupported", "message": str(error)[:_MAX_TEXT]}
    if isinstance(error, SystemExit):
        code = error.code if type(error.code) is int else int(bool(error.code))
        return {"kind": "exited", "code": max(-(2**31), min(code, 2**31 - 1))}
    message = _message(error)
    if isinstance(error, MemoryError) or _says_no_memory(error, message):
        return {"kind": "memory"}
    cell, line = _place(error)
    return {
        "kind": "raised",
        "type": str(type(error).__name__)[:_MAX_TEXT],
        "message": message,
        "cell": cell,
        "line": line,
    }


def _message(error: BaseException) -> str:
    try:
        if isinstance(error, SyntaxError):
            return str(error.msg)[:_MAX_TEXT]
        return str(error)[:_MAX_TEXT]
    except BaseException:
        return "(its message cannot be shown)"


def _says_no_memory(error: BaseException, message: str) -> bool:
    if not isinstance(error, RuntimeError | OSError):
        return False
    return any(words in message for words in _NO_MEMORY)


def _place(error: BaseException) -> tuple[str | None, int | None]:
    """The cell, and the line within it, that raised this."""
    if isinstance(error, SyntaxError) and _cell(error.filename):
        line = error.lineno
        return _cell(error.filename), line if type(line) is int else None
    found: tuple[str | None, int | None] = (None, None)
    frame: types.TracebackType | None = error.__traceback__
    for _ in range(_MAX_FRAMES):
        if frame is None:
            break
        cell = _cell(frame.tb_frame.f_code.co_filename)
        if cell is not None:
            found = cell, frame.tb_lineno
        frame = frame.tb_next
    return found


def _cell(file: object) -> str | None:
    if not isinstance(file, str) or not file.startswith("<cell "):
        return None
    return file[len("<cell ") : -1][:_MAX_TEXT]
