"""What grading runs of a notebook's cells: definitions and what they need.

Examples, pictures and scratch work cost time and may hang or fail; a
function's definition does not depend on them. Of a student's cells imports
and definitions are kept, and of the other statements those that bind a name
which a kept one uses. Of our own cells only what is used is kept: most of
them serve pictures. What is left out is blanked, so that line numbers stay
true.
"""

import ast
import symtable
from collections.abc import Iterable, Sequence

KEPT = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef)
CHANGING_CALLS = ("setattr", "delattr")


def sliced(
    own: Sequence[str], needed: Iterable[str], given: Sequence[str] = ()
) -> tuple[list[str], list[str]]:
    """The student's cells and ours, with only what grading must run in them.

    Both are cells that parse; `needed` are names that other code uses (the
    questions' own names among them).
    """
    trees, ours = (
        [ast.parse(text) for text in cells] for cells in (own, given)
    )
    statements = [node for tree in trees for node in tree.body]
    kept: set[ast.stmt] = {n for n in statements if isinstance(n, KEPT)}
    offered = [node for tree in ours for node in tree.body]
    modules = set().union(*map(imported_names, [*offered, *kept]))
    kept, used = _closure(kept, statements, set(needed), modules)
    kept_of_ours, _ = _closure(set(), offered, used, set())
    return _left(own, trees, kept), _left(given, ours, kept_of_ours)


def _left(
    sources: Sequence[str], trees: Sequence[ast.Module], kept: set[ast.stmt]
) -> list[str]:
    return [
        _blanked(source, [node for node in tree.body if node not in kept])
        for source, tree in zip(sources, trees, strict=True)
    ]


def _closure(
    kept: set[ast.stmt],
    statements: list[ast.stmt],
    needed: set[str],
    known: set[str],
) -> tuple[set[ast.stmt], set[str]]:
    """These statements and all that they or a needed name lead to.

    What binds or changes a `known` name is not looked for. Also gives the
    names that are needed, or used by what is kept.
    """
    kept, known = set(kept), set(known)
    concerned: dict[str, list[ast.stmt]] = {}
    for node in statements:
        for name in concerned_names(node):
            concerned.setdefault(name, []).append(node)
    used = needed.union(*map(_used, kept))
    names = set(used)
    while names:
        name = names.pop()
        if name in known:
            continue
        known.add(name)
        for node in concerned.get(name, []):
            if node not in kept:
                kept.add(node)
                names |= _used(node)
                used |= names
    return kept, used


def concerned_names(node: ast.stmt) -> set[str]:
    """The names that a statement binds or changes."""
    if isinstance(node, ast.Expr):
        names = {_changed_by_call(node.value)}
    elif isinstance(node, ast.Import):
        # `import a.b as c` also puts b where `a` finds it.
        roots = {alias.name.split(".")[0] for alias in node.names}
        names = {*map(_bound, node.names), *roots}
    else:
        names = {_bound(inner) for inner in ast.walk(node)}
    return {name for name in names if name}


def _bound(node: ast.AST) -> str | None:
    """The name that a node binds, or changes through a part of it."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return node.name
    if isinstance(node, ast.alias):
        return node.asname or node.name.split(".")[0]
    return _root(node) if _is_target(node) else None


def imported_names(node: ast.stmt) -> set[str]:
    """Names of modules: a call like plt.show() changes nothing of theirs."""
    if not isinstance(node, ast.Import | ast.ImportFrom):
        return set()
    return {name for alias in node.names if (name := _bound(alias))}


def _is_target(node: ast.AST) -> bool:
    stores = isinstance(getattr(node, "ctx", None), ast.Store)
    return stores and isinstance(node, ast.Name | ast.Attribute | ast.Subscript)


def _changed_by_call(node: ast.expr) -> str | None:
    """The name a bare call changes: CACHE.update(...), setattr(KMeans, ...)."""
    if not isinstance(node, ast.Call):
        return None
    if isinstance(node.func, ast.Attribute):
        return _root(node.func)
    if (
        isinstance(node.func, ast.Name)
        and node.func.id in CHANGING_CALLS
        and node.args
    ):
        return _root(node.args[0])
    return None


def _root(node: ast.AST) -> str | None:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def _used(node: ast.stmt) -> set[str]:
    """Global names that a statement reads, in nested functions too."""
    module = ast.unparse(ast.Module([node], []))
    return _globals_of(symtable.symtable(module, "cell", "exec"))


def _globals_of(table: symtable.SymbolTable) -> set[str]:
    top = table.get_type() == "module"
    names = {
        symbol.get_name()
        for symbol in table.get_symbols()
        if symbol.is_referenced() and (top or symbol.is_global())
    }
    return names.union(*(_globals_of(t) for t in table.get_children()))


def _blanked(source: str, dropped: list[ast.stmt]) -> str:
    """The text with those statements made empty, line for line."""
    lines = source.encode().split(b"\n")
    for node in reversed(dropped):
        first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
        before = lines[first][: node.col_offset]
        after = lines[last][node.end_col_offset or 0 :]
        blank = [before, *[b""] * (last - first)]
        blank[-1] += b"0" + after
        lines[first : last + 1] = blank
    return b"\n".join(lines).decode()
