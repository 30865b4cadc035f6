"""A class of which one method is broken, with the others left to grade.

A class is one cell: a bracket that one method leaves open, or a decorator that
does not exist, and Python makes none of it. In place of such a method stands
one that raises, on the same lines, so that it costs its own points only. Where
methods begin and end is told by indentation: what Python cannot read has no
tree.
"""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from autograder.reading.lines import pieced, position
from autograder.reading.readable import syntax_error

MAX_METHODS = 50  # of one class; more are not looked at one by one
DEFINITION = re.compile(r"(?:async\s+)?def\s+(\w+)")
CLOSING = (")", "]", "}", "#")  # these begin no statement


class Method(NamedTuple):
    """Its lines, counted from 0, from its decorators to before the next."""

    name: str
    first: int
    last: int


def without_unreadable(
    owner: str, source: str
) -> tuple[str, Mapping[str, str]]:
    """The cell of a class without the methods that are no Python.

    Also why, by method; nothing where the cell cannot be read even so.
    """
    lines = source.split("\n")
    broken: dict[str, str] = {}
    for method in reversed(_methods(owner, lines)):
        # As many lines above it as there are: errors tell their line.
        above = "\n" * (method.first - 1) + f"class {owner}:\n"
        own = lines[method.first : method.last]
        reason = syntax_error(above + "\n".join(own))
        if reason:
            broken[f"{owner}.{method.name}"] = reason
            indent = own[0][: len(own[0]) - len(own[0].lstrip())]
            stub = indent + _stub(owner, method.name, reason)
            blank = [""] * (len(own) - 1)
            lines[method.first : method.last] = [stub, *blank]
    text = "\n".join(lines)
    if f"{owner}.__init__" in broken or syntax_error(text):
        return source, {}
    return text, broken


def without_method_at(
    owner: str, source: str, line: int, reason: str
) -> tuple[str, Mapping[str, str]]:
    """The cell of a class without the method whose head has this line.

    The head is its decorators and its signature: what is run where a class is
    made. Lines count from 1. Nothing where no method's head has it.
    """
    tree = ast.parse(source)
    made = (n for n in tree.body if isinstance(n, ast.ClassDef))
    for node in (part for n in made if n.name == owner for part in n.body):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        place = position(node)._replace(start=node.col_offset)
        last = max(node.lineno, node.body[0].lineno - 1)
        if place.first < line <= last and node.name != "__init__":
            lines = source.encode().split(b"\n")
            stub = _stub(owner, node.name, reason)
            broken = {f"{owner}.{node.name}": reason}
            return pieced(lines, [(place, stub)]), broken
    return source, {}


def _methods(owner: str, lines: Sequence[str]) -> list[Method]:
    found = []
    first = None
    for place, end in pairwise(_heads(owner, lines)):
        first = place if first is None else first
        definition = DEFINITION.match(lines[place].lstrip())
        if definition:
            found.append(Method(definition[1], first, end))
            first = None
    return found if len(found) <= MAX_METHODS else []


def _heads(owner: str, lines: Sequence[str]) -> Iterator[int]:
    """Where methods and their decorators begin, and where the class ends."""
    header = re.compile(rf"class\s+{re.escape(owner)}\b")
    place = next((i for i, line in enumerate(lines) if header.match(line)), -1)
    if place < 0:
        return
    indent = 0
    for number, line in enumerate(lines[place + 1 :], start=place + 1):
        text = line.lstrip()
        if not text or text.startswith(CLOSING):
            continue
        width = len(line) - len(text)
        indent = indent or width
        is_head = text.startswith("@") or DEFINITION.match(text)
        if width == 0 or (width == indent and is_head):
            yield number
        if width == 0:
            return
    yield len(lines)


def _stub(owner: str, name: str, reason: str) -> str:
    why = f"{owner}.{name} has {reason}"
    return f"def {name}(self, *args, **kwargs): raise RuntimeError({why!r})"
