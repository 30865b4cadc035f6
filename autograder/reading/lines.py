"""Statements in the text of a cell: where they stand, and others instead.

Lines are counted as Python counts them: they end at a line feed, and nowhere
else once `with_line_feeds` has been over the text. Columns are of its bytes.
"""

import ast
from collections.abc import Sequence
from typing import NamedTuple


class Position(NamedTuple):
    """From where to where a statement stands; lines count from 0."""

    first: int
    start: int
    last: int
    end: int


def position(node: ast.stmt) -> Position:
    """Where a statement stands; decorators of one at the top included."""
    first, start = node.lineno, node.col_offset
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    if decorators:
        first, start = min(each.lineno for each in decorators), 0
    last, end = node.end_lineno or node.lineno, node.end_col_offset or 0
    return Position(first - 1, start, last - 1, end)


def text_of(node: ast.stmt, lines: Sequence[bytes]) -> str:
    """The text of a statement that stands in these lines."""
    first, start, last, end = position(node)
    part = list(lines[first : last + 1])
    part[-1] = part[-1][:end]
    part[0] = part[0][start:]
    return b"\n".join(part).decode()


def pieced(
    lines: Sequence[bytes], changes: Sequence[tuple[Position, str]]
) -> str:
    """The text with other statements in some places, line for line.

    The places follow each other, and none is within another.
    """
    made = list(lines)
    for (first, start, last, end), text in reversed(changes):
        before, after = made[first][:start], made[last][end:]
        # What follows on the last line belongs to the statement's line.
        joint = b" \\" if after.lstrip().startswith(b";") else b""
        blank = [joint] * (last - first) + [after]
        blank[0] = before + text.encode() + blank[0]
        made[first : last + 1] = blank
    return b"\n".join(made).decode()
