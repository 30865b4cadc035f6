"""Which names a statement binds or changes, as far as its text tells.

A call may change anything. What is taken for a change: a method that stands
alone as a statement, `CACHE.load(path)`; a method or function that is known
to change things, wherever it is called; and a call of the student's own
function that does one of these, where it stands alone.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Function = ast.FunctionDef | ast.AsyncFunctionDef
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
LATER = (*DEFINITIONS, ast.Lambda)  # their insides do not run with them

CHANGING_METHODS = frozenset(
    {"add", "append", "appendleft", "clear", "difference_update", "discard"}
    | {"extend", "extendleft", "fill", "insert", "intersection_update"}
    | {"itemset", "partition", "pop", "popitem", "popleft", "put", "remove"}
    | {"resize", "reverse", "rotate", "setdefault", "sort", "subtract"}
    | {"symmetric_difference_update", "update", "__delitem__", "__setitem__"}
)
# Functions that change their first argument.
CHANGING_FUNCTIONS = frozenset(
    {"at", "copyto", "delattr", "delitem", "fill_diagonal", "heapify"}
    | {"heappop", "heappush", "place", "put", "put_along_axis", "putmask"}
    | {"setattr", "setitem", "shuffle"}
)
BUILT_IN = ("bytearray", "dict", "list", "set")  # list.append(table, 1)
# What a library computes from then on: np.seterr(...), torch.set_default_...
SETTINGS = ("manual_seed", "seed", "seterr", "seterrcall")
SETTING = "set_"
BESIDE = ("set_num_", "set_printoptions")  # values are the same


@dataclass(frozen=True)
class Effects:
    """What a call of a function changes beyond its own variables."""

    names: frozenset[str]
    arguments: bool
    """It changes one of its arguments."""


NO_EFFECTS: Mapping[str, Effects] = {}


def concerned_names(
    node: ast.stmt, functions: Mapping[str, Effects] = NO_EFFECTS
) -> set[str]:
    """The names that a statement binds or changes when it is run.

    `functions` are the student's own that change something.
    """
    if isinstance(node, ast.Import):
        # `import a.b as c` also puts b where `a` finds it.
        roots = {alias.name.split(".")[0] for alias in node.names}
        return {*map(bound, node.names), *roots}
    names = set().union(*map(_changed_by, run_with(node)))
    for inner in run_with(node):
        if isinstance(inner, ast.For):
            names |= _changed_through(inner)
        call = inner.value if isinstance(inner, ast.Expr) else None
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            effects = functions.get(call.func.id)
            if effects is not None:
                names |= effects.names
                names |= _given_to(call) if effects.arguments else set()
    return names - {""}


def _changed_through(loop: ast.For) -> set[str]:
    """What a loop goes through, if it changes that: for row in T: row[0] = 1"""
    parts = [node for part in loop.body for node in run_with(part)]
    changed = set().union(
        *(_changed_by(n) for n in parts if not isinstance(n, ast.Name))
    )
    return names_in(loop.iter) if changed & names_in(loop.target) else set()


def names_in(node: ast.AST) -> set[str]:
    """All names that stand within."""
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}


def _given_to(call: ast.Call) -> set[str]:
    """The names that are handed over in a call."""
    return {*map(root, call.args), *(root(k.value) for k in call.keywords)}


def run_with(node: ast.AST) -> Iterator[ast.AST]:
    """All that is run with a statement; not what it only defines.

    Nor the variables of comprehensions, which are their own.
    """
    nodes = [node]
    for inner in nodes:  # grows while it is walked
        yield inner
        if isinstance(inner, ast.comprehension):
            nodes += [inner.iter, *inner.ifs]
        elif not isinstance(inner, LATER):
            nodes += ast.iter_child_nodes(inner)


def effects_of(function: Function, but: frozenset[str]) -> Effects:
    """What a function changes that is not its own; nothing of `but`."""
    inner = list(ast.walk(function))
    shared = {
        name
        for node in inner
        if isinstance(node, ast.Global)
        for name in node.names
    }
    arguments = {node.arg for node in inner if isinstance(node, ast.arg)}
    stored = {
        node.id
        for node in inner
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    body = [node for part in function.body for node in ast.walk(part)]
    changed = set().union(*map(_changed_by, body)) - {""}
    own = arguments | (stored - shared)
    return Effects(
        frozenset(changed - own - but), bool(changed & (arguments - stored))
    )


def _changed_by(node: ast.AST) -> set[str]:
    """What this very node binds or changes, whatever stands within it."""
    if isinstance(node, ast.Call):
        return _changed_by_call(node)
    if isinstance(node, ast.Expr):
        return {_changed_alone(node.value)}
    return {bound(node)}


def bound(node: ast.AST) -> str:
    """The name that a node binds, or changes through a part of it."""
    if isinstance(node, DEFINITIONS):
        return node.name
    if isinstance(node, ast.alias):
        return node.asname or node.name.split(".")[0]
    if isinstance(node, ast.MatchAs | ast.MatchStar):
        return node.name or ""
    return root(node) if _is_target(node) else ""


def _is_target(node: ast.AST) -> bool:
    if isinstance(node, ast.Name):
        return isinstance(node.ctx, ast.Store)
    if isinstance(node, ast.Attribute | ast.Subscript):
        return isinstance(node.ctx, ast.Store | ast.Del)
    return False


def _changed_alone(node: ast.expr) -> str:
    """The name a method that stands alone may change: CACHE.load(...)."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return root(node.func)
    return ""


def _changed_by_call(node: ast.Call) -> set[str]:
    """What a call changes for certain: T.append(1), np.copyto(T, 1)."""
    called = called_name(node)
    in_place = called.endswith("_") and not called.startswith("_")
    changing = in_place or called in CHANGING_METHODS
    changed = {root(node.func)} if changing else set()
    on_first = in_place or called in CHANGING_FUNCTIONS
    if node.args and (on_first or changed & {*BUILT_IN}):
        changed.add(root(node.args[0]))
    return changed


def called_name(node: ast.Call) -> str:
    """The last part of the name of what is called."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def setting_of(node: ast.stmt) -> str:
    """The library whose ways a statement sets, by the name it has there."""
    if not (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Attribute)
    ):
        return ""
    called = called_name(node.value)
    sets = called.startswith(SETTING) and not called.startswith(BESIDE)
    return root(node.value.func) if sets or called in SETTINGS else ""


def root(node: ast.AST) -> str:
    """The name that a chain of attributes and indices begins with."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Starred):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
