"""The pictures that a student's own notebook shows under its checks.

`check("question")` draws a wrong result beside the target, and the picture
is saved with the notebook. The feedback page shows it again. A student could
put another one there, for their own eyes; it is a PNG, or it is left out.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from autograder.reading.clean import SIGNATURES, is_image

LARGEST = 400_000  # characters of base64; ours have a tenth of it
IMAGE = re.compile(
    r'<img src="data:image/png;base64,([A-Za-z0-9+/=]+)" alt="([^"]*)"'
)


@dataclass(frozen=True)
class Drawn:
    """A picture under a check: PNG in base64, and what it shows."""

    png: str
    caption: str


def pictures_in(notebook: bytes) -> dict[str, Drawn]:
    """By the id of the check's cell; nothing from a file in disorder."""
    try:
        cells = json.loads(notebook.decode("utf-8-sig"))["cells"]
        return dict(_found(cells))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _found(cells: list[dict[str, Any]]) -> Iterator[tuple[str, Drawn]]:
    for cell in cells:
        name = cell.get("metadata", {}).get("nbgrader", {}).get("grade_id")
        for output in cell.get("outputs", []):
            text = output.get("data", {}).get("text/html", "")
            match = IMAGE.search("".join(text))
            if match and isinstance(name, str) and _is_ours(match[1]):
                yield name, Drawn(match[1], html.unescape(match[2])[:500])


def _is_ours(text: str) -> bool:
    return len(text) <= LARGEST and is_image(text, SIGNATURES["image/png"])
