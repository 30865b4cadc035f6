"""The rules that are read off the text of an answer, not off its values.

Also the help that goes with checks of rules, the same for every question.
"""

import ast
import functools
import re
import sys
from collections import deque
from collections.abc import Iterator

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.checks.registry import Failure
from autograder.checks.source import (
    LOOPS,
    Definition,
    Source,
    gathered_arguments,
    is_short,
    nodes_of,
)
from autograder.checks.unfolded import runs_unknown_text, unfolded

ALONE = (
    "Here an axis has length one. Look at the shapes first (squeeze() drops "
    "it), then at what you divide by, add or set by hand."
)
WHOLE_ARRAYS = "Replace the Python loop by operations on whole arrays."
OWN_WORK = (
    "Only the packages of the notebook's first cell are allowed in answers: "
    "the exercise is to write this step yourself."
)

# Functions that import what their argument names.
IMPORTING = {"__import__", "import_module", "resolve_name"}
# What shows or checks things, and does no exercise.
HARMLESS = {"IPython", "ipywidgets", "checks"}
ALWAYS = HARMLESS | sys.stdlib_module_names
# The classes whose methods are questions: they are no helpers.
OWNERS = {
    question.class_name
    for assignment in ASSIGNMENTS.values()
    for question in assignment.questions
}


def no_loops(source: Source, name: str) -> None:
    """Failure if the answer `name`, or a helper of it, holds a loop."""
    loops = loops_of(source, name)
    if loops:
        raise Failure(
            f"the function holds {len(loops)} Python loop(s)",
            "Let broadcasting or a matrix product do the pairing: a loop "
            "over rows takes minutes on an image.",
        )


def loops_of(source: Source, name: str) -> list[ast.AST]:
    """Python loops of an answer and of the helpers that it uses.

    A loop over values written out in place, `for a in (X, Y)`, does not
    count, nor does one over a wrapper's `*args`: neither grows with the data.
    """
    nodes = answer_nodes(source, name)
    arguments = gathered_arguments(nodes)
    return [
        node
        for node in nodes
        if isinstance(node, LOOPS) and not is_short(node, arguments)
    ]


@functools.lru_cache(maxsize=4)  # a question's checks ask one after another
def answer_nodes(source: Source, name: str) -> tuple[ast.AST, ...]:
    """All that is written in an answer and in the helpers that it uses."""
    tree, function = unfolded(source)
    if tree is None:
        return ()
    parts = reachable(tree, function, name)
    return tuple(node for part in parts for node in ast.walk(part))


def only_permitted_packages(source: Source, name: str) -> None:
    """Failure if the answer `name` uses a package that is not permitted.

    Importing one for something else is no fault of this answer, nor is
    what the functions of other questions use.
    """
    tree, function = unfolded(source)
    if tree is None:
        return
    permitted = _permitted(name)
    foreign = dict(_foreign(tree, permitted))
    parts = reachable(tree, function, name)
    words = set().union(*map(_taken, parts))
    used = {foreign[word] for word in words if word in foreign}
    importing = IMPORTING | _other_names(tree)
    used |= {p for part in parts for p in _called_for(part, importing)}
    used -= permitted | ALWAYS
    if any(map(runs_unknown_text, parts)):
        used.add("a text that it puts together and runs")
    if used:
        raise Failure(
            f"the answer uses {' and '.join(sorted(used))}",
            OWN_WORK,
        )


def sets_a_seed(source: Source, name: str) -> bool:
    """The answer `name`, or a helper that it uses, sets a random seed."""
    tree, function = unfolded(source)
    return tree is not None and any(
        "seed" in _attributes(node) for node in reachable(tree, function, name)
    )


def _permitted(name: str) -> frozenset[str]:
    """What answers of the assignment with that question may import."""
    return next(
        assignment.allowed_imports
        for assignment in ASSIGNMENTS.values()
        if name in _questions_of(assignment)
    )


def _questions_beside(name: str) -> set[str]:
    """The questions of the same assignment, by the last part of their id."""
    asked = map(_questions_of, ASSIGNMENTS.values())
    return next((names for names in asked if name in names), set())


def _questions_of(assignment: Assignment) -> set[str]:
    return {q.id.rpartition(".")[2] for q in assignment.questions}


def _foreign(
    tree: ast.Module, permitted: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Names bound by imports of other packages, each with its package."""
    for node in nodes_of(tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        for alias in node.names:
            origin = getattr(node, "module", None) or alias.name
            package = origin.split(".")[0]
            if package not in permitted | ALWAYS:
                yield alias.asname or alias.name.split(".")[0], package


def _other_names(tree: ast.Module) -> set[str]:
    """The names under which functions that import have been imported."""
    return {
        alias.asname
        for node in nodes_of(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name in IMPORTING and alias.asname
    }


def _called_for(part: ast.AST, importing: set[str]) -> Iterator[str]:
    """Packages that a call imports, or that are looked up in sys.modules."""
    for node in ast.walk(part):
        named: ast.expr
        if isinstance(node, ast.Call) and node.args:
            function, named = node.func, node.args[0]
            called = getattr(function, "attr", getattr(function, "id", ""))
            if called not in importing:
                continue
        elif isinstance(node, ast.Subscript):
            named = node.slice
            if getattr(node.value, "attr", "") != "modules":
                continue
        else:
            continue
        if isinstance(named, ast.Constant):
            yield re.split("[.:]", str(named.value))[0]
        else:
            yield "a package by a name that is worked out"


@functools.lru_cache(maxsize=4)
def reachable(
    tree: ast.Module, function: Definition | None, name: str
) -> tuple[ast.AST, ...]:
    """The answer and the student's own helpers that it uses."""
    helpers = _helpers(tree)
    questions = _questions_beside(name)
    reached: list[ast.AST] = [function or ast.Name(name, ast.Load())]
    if function is None and name in helpers:
        reached = [helpers[name]]
    for node in reached:  # grows while it is walked
        for word in _taken(node) | _methods(node):
            helper = helpers.get(word)
            if helper is None or helper in reached:
                continue
            if word not in questions:
                reached.append(helper)
    return tuple(reached)


@functools.lru_cache(maxsize=4)
def _helpers(tree: ast.Module) -> dict[str, ast.AST]:
    """What is defined outside of functions, by name; the last one counts."""
    helpers: dict[str, ast.AST] = {}
    nodes: deque[ast.AST] = deque([tree])
    while nodes:
        node = nodes.popleft()
        if isinstance(node, ast.FunctionDef):
            helpers[node.name] = node
            continue
        if isinstance(node, ast.ClassDef) and node.name not in OWNERS:
            helpers[node.name] = node
        if isinstance(node, ast.Assign):
            names = (t.id for t in node.targets if isinstance(t, ast.Name))
            helpers |= dict.fromkeys(names, node)
        nodes.extend(ast.iter_child_nodes(node))
    return helpers


def _names(node: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}


def _taken(node: ast.AST) -> set[str]:
    """The names that a definition takes from outside: not its variables."""
    if not isinstance(node, ast.FunctionDef):
        return _loaded(node)
    own = {n.arg for n in ast.walk(node) if isinstance(n, ast.arg)}
    own |= {
        n.id
        for n in ast.walk(node)
        if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    }
    # Defaults and decorators are worked out before there are variables.
    before = [node.args, *node.decorator_list]
    return (_loaded(node) - own).union(*map(_loaded, before))


def _loaded(node: ast.AST) -> set[str]:
    return {
        n.id
        for n in ast.walk(node)
        if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)
    }


def _methods(node: ast.AST) -> set[str]:
    """What is asked of `self` or of a class: x.mean() is nobody's helper."""
    return {
        n.attr
        for n in ast.walk(node)
        if isinstance(n, ast.Attribute)
        and isinstance(n.value, ast.Name)
        and (n.value.id == "self" or n.value.id[:1].isupper())
    }


def _attributes(node: ast.AST) -> set[str]:
    return {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
