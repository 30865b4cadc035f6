"""The text of an answer, for the checks that read instead of run."""

import ast
import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Definition = ast.FunctionDef | ast.AsyncFunctionDef
LOOPS = (
    ast.For,
    ast.AsyncFor,
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


def is_short(loop: ast.AST, arguments: frozenset[str]) -> bool:
    """Whether a loop is over values that stand in the text, or `arguments`."""
    inner = getattr(loop, "generators", [loop])
    return all(
        isinstance(over, ast.Tuple | ast.List)
        or _name_within(over) in arguments
        for over in (getattr(part, "iter", None) for part in inner)
    )


def gathered_arguments(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """The names of all `*args` and `**kwargs` of these functions.

    None where a call spreads out anything else, and none that anything else
    is put into: those might be the points.
    """
    nodes = list(nodes)
    names = frozenset(
        gathered.arg
        for node in nodes
        if isinstance(node, ast.arguments)
        for gathered in (node.vararg, node.kwarg)
        if gathered is not None
    )
    spread = [n.value for n in nodes if isinstance(n, ast.Starred)]
    spread += [
        keyword.value
        for keyword in nodes
        if isinstance(keyword, ast.keyword) and keyword.arg is None
    ]
    if any(_name_within(each) not in names for each in spread):
        return frozenset()
    converted = {
        id(target)
        for node in nodes
        if isinstance(node, ast.Assign)
        and isinstance(node.value, LOOPS)
        and is_short(node.value, names)
        for target in node.targets
    }
    return names - {
        node.id
        for node in nodes
        if isinstance(node, ast.Name)
        and isinstance(node.ctx, ast.Store)
        and id(node) not in converted
    }


def _name_within(node: ast.AST | None) -> str:
    """The name that is meant by `name`, `name.items()` or `name.values()`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        is_view = node.func.attr in ("items", "values") and not node.args
        node = node.func.value if is_view else None
    return node.id if isinstance(node, ast.Name) else ""


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
