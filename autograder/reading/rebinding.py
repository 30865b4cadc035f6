"""What a question's name stands for in the end, for checks that read it.

A definition counts only as long as nothing below it binds its name anew. The
checks of the text read one definition: so what binds the name later is put
below the definition's own statements, where they read it too.
"""

import ast
import copy
import functools
from collections.abc import Iterator, Sequence

from autograder.checks.source import Definition, find_definition
from autograder.reading.changes import called_name, run_with

ANY = "*"  # a name that is not told: setattr(KMeans, name, f)


@functools.lru_cache(maxsize=64)  # each check of a submission asks again
def bound_in_the_end(tree: ast.Module, qualname: str) -> Definition | None:
    """The last definition of a function or method, with what replaces it.

    None where there is no definition at the top of the module (or class).
    """
    found = find_definition(tree, qualname)
    owner, dot, _ = qualname.rpartition(".")
    binding = _binding(tree)
    start = found.lineno if found else 0
    later = [
        node
        for node in {
            **binding.get(qualname, {}),
            **binding.get(f"{owner}.{ANY}", {}),
        }
        if node.lineno > start
    ]
    if not later or (found is None and (dot or _is_simple(later))):
        return found
    later.sort(key=lambda node: node.lineno)
    return _extended(found or _nothing(qualname), later)


@functools.lru_cache(maxsize=4)
def _binding(tree: ast.Module) -> dict[str, dict[ast.stmt, None]]:
    """The statements that bind a name, or one of a class: KMeans._get_loss."""
    found: dict[str, dict[ast.stmt, None]] = {}
    for node in tree.body:
        for inner in run_with(node):
            for name in _names_bound(inner):
                found.setdefault(name, {})[node] = None
            if isinstance(inner, ast.ClassDef):
                for part in inner.body:
                    for name in _names_within(part):
                        name = f"{inner.name}.{name}"
                        found.setdefault(name, {})[part] = None
    return found


def _names_within(node: ast.stmt) -> Iterator[str]:
    for inner in run_with(node):
        yield from _names_bound(inner)


def _names_bound(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.alias():
            yield node.asname or node.name
        case ast.Name(ctx=ast.Store()):
            yield node.id
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name
        case (
            ast.FunctionDef(name=name)
            | ast.AsyncFunctionDef(name=name)
            | ast.ClassDef(name=name)
        ):
            yield name
        case ast.Attribute(value=ast.Name(id=owner), ctx=ast.Store()):
            yield f"{owner}.{node.attr}"
        case ast.Call(args=[ast.Name(id=owner), named, *_]):
            if called_name(node) == "setattr":
                told = named.value if isinstance(named, ast.Constant) else None
                yield f"{owner}.{told if isinstance(told, str) else ANY}"


def _is_simple(later: Sequence[ast.stmt]) -> bool:
    """It is bound once, in a way that is read as a definition is."""
    (first, *others) = later
    return not others and not isinstance(first, ast.AnnAssign | ast.Expr)


def _nothing(name: str) -> Definition:
    nothing = ast.parse("def nothing(): pass").body[0]
    assert isinstance(nothing, ast.FunctionDef)
    nothing.name = name
    return nothing


def _extended(found: Definition, later: Sequence[ast.stmt]) -> Definition:
    """A copy of a definition that also holds these statements."""
    made = copy.copy(found)
    made.body = [*found.body]
    for node in later:
        if isinstance(node, ast.For):
            # What is gone through; it is no loop of the answer.
            made.body += [ast.Expr(node.iter), *node.body]
        elif isinstance(node, ast.Import | ast.ImportFrom):
            made.body += [node, ast.Expr(ast.Name(found.name, ast.Load()))]
        else:
            made.body.append(node)
    return ast.fix_missing_locations(made)
