"""A student's text with `exec` and `eval` of texts written out in place.

What an answer runs as text is read as if it stood there, so that an import
or a loop is none the less one.
"""

import ast
import copy
import functools
from typing import TypeVar

from autograder.checks.source import Definition, Source, parse

RUNNING = {"eval", "exec"}
Part = TypeVar("Part", ast.Module, Definition)


@functools.lru_cache(maxsize=4)  # a question's checks ask one after another
def unfolded(source: Source) -> tuple[ast.Module | None, Definition | None]:
    """The tree of the whole text, and the definition of the question."""
    tree, function = parse(source.text), source.function
    if tree is None or not any(word in source.text for word in RUNNING):
        return tree, function
    try:
        return _written_out(tree), function and _written_out(function)
    except RecursionError:  # a text of a thousand brackets: as it stands
        return tree, function


def _written_out(tree: Part) -> Part:
    written: Part = _WrittenOut().visit(copy.deepcopy(tree))
    return written


def runs_unknown_text(part: ast.AST) -> bool:
    """Whether `exec` or `eval` is given a text that does not stand there."""
    return any(
        isinstance(node, ast.Call) and _runs(node) for node in ast.walk(part)
    )


class _WrittenOut(ast.NodeTransformer):
    def visit_Expr(self, node: ast.Expr) -> ast.AST | list[ast.stmt]:
        statements = _text_of(node.value, "exec")
        if not statements:
            return self.generic_visit(node)
        body = ast.Module(body=statements, type_ignores=[])
        self.visit(body)
        return body.body

    def visit_Call(self, node: ast.Call) -> ast.AST:
        match _text_of(node, "eval"):
            case [ast.Expr(value)]:
                written: ast.AST = self.visit(value)
                return written
        return self.generic_visit(node)


def _text_of(node: ast.AST, function: str) -> list[ast.stmt]:
    """The statements in the text that a call of this function is given."""
    if isinstance(node, ast.Call) and _runs(node) == function and node.args:
        text = node.args[0]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            tree = parse(text.value.strip())
            return tree.body if tree else []
    return []


def _runs(call: ast.Call) -> str:
    """The function's name if it runs texts; a method of that name may not."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    return name if name in RUNNING else ""
