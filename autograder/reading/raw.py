"""A file that says it is a notebook, before anything in it is believed."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from autograder.checks.magics import with_line_feeds

MAX_BYTES = 32 * 1024 * 1024
MAX_ALL_CELLS = 50_000  # of any kind, in a file


class UnreadableNotebook(Exception):
    """Nothing can be graded; the message says why, in one sentence."""


@dataclass(frozen=True)
class RawCell:
    """A code cell as it stands in a file, before anything is believed."""

    id: str
    source: str


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


def digest_of(data: bytes) -> str:
    """The name of a notebook as it was handed in."""
    return hashlib.sha256(data).hexdigest()


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
            yield RawCell(known_id(cell), with_line_feeds(source))


def known_id(cell: dict[str, Any]) -> str:
    """nbgrader's id where there is one, else the cell's own."""
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    if isinstance(nbgrader, dict) and isinstance(nbgrader.get("grade_id"), str):
        return str(nbgrader["grade_id"])
    found = cell.get("id")
    return found if isinstance(found, str) else ""


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
