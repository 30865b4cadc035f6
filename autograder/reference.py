"""The reference solutions as text: what notebooks and substitution use.

A reference function, its docstring and its stub are one piece of text in
`solutions/`; everything else takes it from here.
"""

import ast
import functools
from pathlib import Path
from typing import Any

import solutions
from autograder.assignment import Assignment
from autograder.checks.source import Source, find_definition

BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"

Definition = ast.FunctionDef | ast.ClassDef


@functools.cache
def _modules() -> tuple[tuple[str, ast.Module], ...]:
    folder = Path(solutions.__file__).parent
    texts = [path.read_text() for path in sorted(folder.glob("*.py"))]
    return tuple((text, ast.parse(text)) for text in texts)


@functools.cache
def reference_namespace(question_id: str) -> dict[str, Any]:
    """The reference's functions and classes beside which a question stands."""
    with_torch = question_id in solutions.NEED_TORCH
    return {
        name: getattr(solutions, name)
        for name in solutions.__all__
        if with_torch or name not in solutions.NEED_TORCH
    }


def reference_source(name: str) -> str:
    """The text of a top-level function or class of `solutions`."""
    text, node = _find(name)
    return _segment(text, node)


def reference_text(question_id: str) -> Source:
    """The reference's text of a question, for checks that read it."""
    text = reference_source(question_id.partition(".")[0])
    return Source(text, find_definition(ast.parse(text), question_id))


def reference_imports() -> str:
    """The import lines of `solutions`, without those among its modules."""
    lines = {
        ast.unparse(node)
        for _, module in _modules()
        for node in module.body
        if isinstance(node, ast.Import)
        or (
            isinstance(node, ast.ImportFrom)
            and not (node.module or "").startswith("solutions")
        )
    }
    return "\n".join(sorted(lines))


@functools.cache
def substitutes(
    assignment: Assignment, question_id: str
) -> tuple[str, tuple[str, ...]]:
    """Reference source of the earlier questions, and the names to replace.

    One wrong function then costs its own points only. Only questions that
    have been graded by the time the source reaches a student's process are
    in it; the one being graded never is.
    """
    earlier = assignment.earlier(question_id)
    own_class = assignment.question(question_id).class_name
    parts, bindings = [], []
    for cell in dict.fromkeys(question.cell_id for question in earlier):
        methods = [q.id for q in earlier if q.class_name == cell]
        if cell == own_class:
            parts.append(_class_of_methods(cell, methods))
            bindings += methods
        else:
            parts.append(reference_source(cell))
            bindings.append(cell)
    if not parts:
        return "", ()
    text = "\n\n".join([_needed_imports(assignment), *parts])
    return _code_alone(text), tuple(bindings)


def _code_alone(text: str) -> str:
    """Without comments and docstrings: it is compiled for every check."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, Definition) and ast.get_docstring(node):
            node.body[:1] = [ast.Pass()]
    return ast.unparse(tree)


def _needed_imports(assignment: Assignment) -> str:
    lines = reference_imports().splitlines()
    allowed = assignment.allowed_imports
    return "\n".join(
        line for line in lines if line.split()[1].split(".")[0] in allowed
    )


def _class_of_methods(name: str, qualnames: list[str]) -> str:
    text, node = _find(name)
    assert isinstance(node, ast.ClassDef)
    wanted = {qualname.split(".")[1] for qualname in qualnames}
    methods = [
        _segment(text, item)
        for item in node.body
        if isinstance(item, ast.FunctionDef) and item.name in wanted
    ]
    return "\n\n".join([f"class {name}:", *methods])


def _find(name: str) -> tuple[str, Definition]:
    for text, module in _modules():
        for node in module.body:
            if isinstance(node, Definition) and node.name == name:
                return text, node
    raise KeyError(f"solutions/ defines no {name!r} at the top of a module")


def _segment(text: str, node: Definition) -> str:
    """The lines of a definition, its closing solution mark included."""
    lines = text.splitlines()
    start = min([node.lineno, *(d.lineno for d in node.decorator_list)]) - 1
    end = node.end_lineno or node.lineno
    indent = " " * (node.col_offset + 1)
    while end < len(lines) and (
        not lines[end].strip() or lines[end].startswith(indent)
    ):
        end += 1
    return "\n".join(lines[start:end]).rstrip()
