"""The text of an answer, for the checks that read instead of run."""

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass

Definition = ast.FunctionDef | ast.AsyncFunctionDef
LOOPS = (
    ast.For,
    ast.While,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)


@dataclass(frozen=True)
class Source:
    """A student's cells, and the definition of the question in them."""

    text: str
    function: Definition | None


def is_written_out(loop: ast.AST) -> bool:
    """Whether a loop is over values that stand in the text."""
    inner = getattr(loop, "generators", [loop])
    return all(
        isinstance(getattr(part, "iter", None), ast.Tuple | ast.List)
        for part in inner
    )


@functools.lru_cache(maxsize=4)  # every check of a submission asks again
def parse(text: str) -> ast.Module | None:
    """The syntax tree, or None where the text is not Python."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@functools.lru_cache(maxsize=4)
def nodes_of(tree: ast.Module) -> tuple[ast.AST, ...]:
    """Every node of a tree, listed once for all who look for something."""
    return tuple(ast.walk(tree))


def find_definition(tree: ast.Module, qualname: str) -> Definition | None:
    """The last definition of a function or method in a module."""
    *owner, name = qualname.split(".")
    bodies = [tree.body]
    if owner:
        bodies = [
            node.body
            for node in nodes_of(tree)
            if isinstance(node, ast.ClassDef) and node.name == owner[0]
        ]
    found = [
        node
        for body in bodies
        for node in body
        if isinstance(node, Definition) and node.name == name
    ]
    return found[-1] if found else None


def imported_packages(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Top-level package and line of every import, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.split(".")[0], node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0], node.lineno
