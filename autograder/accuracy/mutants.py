"""Mechanical mutants: an answer with one small thing changed.

An operator, a constant, a comparison, an axis, an index, an argument, a
statement: whatever a slip of the hand or of the mind would change.
"""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from autograder.accuracy.answers import QUESTIONS, Answer
from autograder.reference import reference_text

SWAPPED_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
}
SWAPPED_COMPARISONS: dict[type[ast.cmpop], list[type[ast.cmpop]]] = {
    ast.Lt: [ast.LtE, ast.Gt],
    ast.LtE: [ast.Lt, ast.Gt],
    ast.Gt: [ast.GtE, ast.Lt],
    ast.GtE: [ast.Gt, ast.Lt],
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
}
SWAPPED_NAMES = {
    "sum": ["mean"],
    "mean": ["sum"],
    "max": ["min"],
    "argmax": ["argmin"],
    "argmin": ["argmax"],
    "maximum": ["minimum"],
    "minimum": ["maximum"],
    "exp": ["log"],
    "log": ["exp"],
    "zeros": ["ones"],
    "ones": ["zeros"],
    "logsumexp": ["sum", "amax"],
    "softmax": ["log_softmax"],
    "N": ["K", "D"],
    "K": ["N", "D"],
    "D": ["N", "K"],
    "mu0": ["mus"],
    "mus": ["mu0"],
    "Sigmas": ["Sigma0"],
    "Sigma0": ["Sigmas"],
    "kappa0": ["nu0"],
    "nu0": ["kappa0"],
    "mu": ["sigma"],
    "sigma": ["mu"],
    "X": ["Y"],
    "Y": ["X"],
}
ATTRIBUTES_DROPPED = {"T", "mT"}


@dataclass(frozen=True)
class Mutant:
    """A mutant as an answer, and what was changed in which statement."""

    answer: Answer
    statement: str
    change: str

    @property
    def id(self) -> str:
        """What it is listed under."""
        return f"{self.answer.question}: {self.statement}: {self.change}"


def mutants_of_reference() -> list[Mutant]:
    """All mutants of the reference's answers."""
    return [
        mutant
        for question in QUESTIONS
        for mutant in mutants_of(question, _reference(question))
    ]


def _reference(question: str) -> ast.FunctionDef:
    function = reference_text(question).function
    assert isinstance(function, ast.FunctionDef)
    return function


def mutants_of(question: str, function: ast.FunctionDef) -> Iterator[Mutant]:
    """All mutants of a function, each different from it and the others."""
    bare = _without_docstring(function)
    seen = {ast.unparse(bare)}
    owners = _statements(bare)
    for place, node in enumerate(ast.walk(bare)):
        if id(node) not in owners:
            continue  # the signature
        for changed in _changes(node):
            source = ast.unparse(_with(bare, place, changed))
            if source in seen:
                continue
            seen.add(source)
            before, after = _text(node), _text(changed)
            number = len(seen) - 1
            yield Mutant(
                Answer(question, f"mutant_{number}", source),
                _first_line(owners[id(node)]),
                f"{before} -> {after}",
            )


def _without_docstring(function: ast.FunctionDef) -> ast.FunctionDef:
    bare = copy.deepcopy(function)
    if ast.get_docstring(bare) is not None:
        del bare.body[0]
    return bare


def _statements(function: ast.FunctionDef) -> dict[int, ast.stmt]:
    """By node of the body, the innermost statement it stands in."""
    owners: dict[int, ast.stmt] = {}

    def visit(node: ast.AST, owner: ast.stmt) -> None:
        owner = node if isinstance(node, ast.stmt) else owner
        owners[id(node)] = owner
        for child in ast.iter_child_nodes(node):
            visit(child, owner)

    for statement in function.body:
        visit(statement, statement)
    return owners


def _with(function: ast.FunctionDef, place: int, new: ast.AST) -> ast.AST:
    """A copy of the function in which one node is another."""
    changed = copy.deepcopy(function)
    old = list(ast.walk(changed))[place]

    class Replace(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> Any:
            return new if node is old else self.generic_visit(node)

    mutant: ast.AST = Replace().visit(changed)
    return ast.fix_missing_locations(mutant)


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """Every other node that a mutant has in this one's place."""
    for kind, change in CHANGES.items():
        if isinstance(node, kind):
            yield from change(node)


def _binary(node: ast.BinOp) -> Iterator[ast.AST]:
    new = SWAPPED_OPERATORS.get(type(node.op))
    if new is not None:
        yield ast.BinOp(node.left, new(), node.right)
    if isinstance(node.op, ast.Sub | ast.Div | ast.Pow | ast.MatMult):
        yield ast.BinOp(node.right, node.op, node.left)
    yield node.left
    yield node.right


def _in_place(node: ast.AugAssign) -> Iterator[ast.AST]:
    new = SWAPPED_OPERATORS.get(type(node.op))
    if new is not None:
        yield ast.AugAssign(node.target, new(), node.value)
    target = copy.deepcopy(node.target)
    yield ast.Assign([target], node.value)


def _sign(node: ast.UnaryOp) -> Iterator[ast.AST]:
    yield node.operand


def _comparison(node: ast.Compare) -> Iterator[ast.AST]:
    for i, op in enumerate(node.ops):
        for new in SWAPPED_COMPARISONS.get(type(op), []):
            ops = [*node.ops[:i], new(), *node.ops[i + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if value is True or value is False:
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield from (ast.Constant(value + 1), _number(value - 1))
    elif isinstance(value, float):
        yield from (ast.Constant(value * 10), ast.Constant(value / 10))
        yield ast.Constant(0.0)


def _number(value: int) -> ast.expr:
    if value < 0:
        return ast.UnaryOp(ast.USub(), ast.Constant(-value))
    return ast.Constant(value)


def _call(node: ast.Call) -> Iterator[ast.AST]:
    if len(node.args) >= 2:
        swapped = [node.args[1], node.args[0], *node.args[2:]]
        yield ast.Call(node.func, swapped, node.keywords)
    for i in range(len(node.keywords)):
        kept = node.keywords[:i] + node.keywords[i + 1 :]
        yield ast.Call(node.func, node.args, kept)
    yield from (arg for arg in node.args[:2] if isinstance(arg, ast.expr))
    if isinstance(node.func, ast.Attribute) and not _is_module(node.func):
        yield node.func.value


def _is_module(function: ast.Attribute) -> bool:
    root: ast.expr = function
    while isinstance(root, ast.Attribute):
        root = root.value
    return isinstance(root, ast.Name) and root.id in {"np", "torch", "self"}


def _name(node: ast.Name) -> Iterator[ast.AST]:
    if isinstance(node.ctx, ast.Load):
        for name in SWAPPED_NAMES.get(node.id, []):
            yield ast.Name(name, node.ctx)


def _attribute(node: ast.Attribute) -> Iterator[ast.AST]:
    for name in SWAPPED_NAMES.get(node.attr, []):
        yield ast.Attribute(node.value, name, node.ctx)
    if node.attr in ATTRIBUTES_DROPPED:
        yield node.value


def _subscript(node: ast.Subscript) -> Iterator[ast.AST]:
    if not isinstance(node.ctx, ast.Load):
        return
    yield node.value
    if isinstance(node.slice, ast.Tuple):
        turned = ast.Tuple(node.slice.elts[::-1], ast.Load())
        yield ast.Subscript(node.value, turned, node.ctx)


def _tuple(node: ast.Tuple) -> Iterator[ast.AST]:
    if len(node.elts) > 1 and isinstance(node.ctx, ast.Load):
        first, second, *rest = node.elts
        yield ast.Tuple([second, first, *rest], node.ctx)


def _branch(node: ast.If) -> Iterator[ast.AST]:
    yield ast.If(ast.Constant(True), node.body, node.orelse)
    yield ast.If(ast.Constant(False), node.body, node.orelse)


def _statement(node: ast.stmt) -> Iterator[ast.AST]:
    if not isinstance(node, ast.Return | ast.Pass | ast.If | ast.With):
        yield ast.Pass()


CHANGES: dict[type[ast.AST], Any] = {
    ast.BinOp: _binary,
    ast.AugAssign: _in_place,
    ast.UnaryOp: _sign,
    ast.Compare: _comparison,
    ast.Constant: _constant,
    ast.Call: _call,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Tuple: _tuple,
    ast.If: _branch,
    ast.stmt: _statement,
}


def _text(node: ast.AST) -> str:
    return _first_line(ast.fix_missing_locations(copy.deepcopy(node)))


def _first_line(node: ast.AST) -> str:
    return ast.unparse(node).splitlines()[0]
