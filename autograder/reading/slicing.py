"""What grading runs of a notebook's cells: definitions and what they need.

Examples, pictures and scratch work cost time and may hang or fail; a
function's definition does not depend on them. Of a student's cells imports
and definitions are kept, and of the other statements those that bind or
change a name which a kept one uses, and in answer cells what sets the ways of
a library. Of our own cells only what is used is kept: most of them serve
pictures. What is left out is blanked, so that line numbers stay true.
"""

import ast
import symtable
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from autograder.reading.changes import (
    NO_EFFECTS,
    Effects,
    Function,
    bound,
    concerned_names,
    effects_of,
    names_in,
    setting_of,
)
from autograder.reading.lines import pieced, position, text_of
from autograder.reading.readable import UNREADABLE

KEPT = (
    ast.Import,
    ast.ImportFrom,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
)
ByName = Mapping[str, list[ast.stmt]]


@dataclass(frozen=True)
class Cells:
    """Some cells, as lines of text and as trees."""

    lines: Sequence[Sequence[bytes]]
    trees: Sequence[ast.Module]

    @property
    def statements(self) -> list[ast.stmt]:
        return [node for tree in self.trees for node in tree.body]

    def used(self) -> Callable[[ast.stmt], set[str]]:
        """What tells the global names that one of the statements reads."""
        homes = {
            node: lines
            for lines, tree in zip(self.lines, self.trees, strict=True)
            for node in tree.body
        }
        return lambda node: _used(node, homes[node])

    def left(self, kept: set[ast.stmt]) -> list[str]:
        """The texts with the other statements made empty, line for line."""
        return [
            pieced(lines, [(position(n), "0") for n in dropped])
            for lines, tree in zip(self.lines, self.trees, strict=True)
            for dropped in [[n for n in tree.body if n not in kept]]
        ]


def sliced(
    own: Sequence[str],
    needed: Iterable[str],
    given: Sequence[str] = (),
    answers: Container[int] = (),
) -> tuple[list[str], list[str]]:
    """The student's cells and ours, with only what grading must run in them.

    Both are cells that parse; `needed` are names that other code uses (the
    questions' own names among them); `answers` are the places of the answer
    cells among the student's.
    """
    theirs, ours = _cells(own), _cells(given)
    statements, offered = theirs.statements, ours.statements
    kept: set[ast.stmt] = {n for n in statements if isinstance(n, KEPT)}
    modules = set().union(*map(imported_names, [*offered, *kept]))
    questions = frozenset(needed)
    functions = {
        node.name: effects_of(node, questions)
        for node in statements
        if isinstance(node, Function) and node.name not in questions
    }
    settings = _by_name(
        (node, {setting_of(node)} & modules)
        for place, tree in enumerate(theirs.trees)
        if place in answers
        for node in tree.body
    )
    search = Search(theirs.used(), _concerned(statements, functions), settings)
    kept, used = search.closure(kept, set(questions), modules)
    search = Search(ours.used(), _concerned(offered), {})
    kept_of_ours, _ = search.closure(set(), used, set())
    return theirs.left(kept), ours.left(kept_of_ours)


def _cells(sources: Sequence[str]) -> Cells:
    return Cells(
        [source.encode().split(b"\n") for source in sources],
        [ast.parse(source) for source in sources],
    )


def _concerned(
    statements: Iterable[ast.stmt],
    functions: Mapping[str, Effects] = NO_EFFECTS,
) -> ByName:
    return _by_name((n, concerned_names(n, functions)) for n in statements)


def _by_name(pairs: Iterable[tuple[ast.stmt, set[str]]]) -> ByName:
    found: dict[str, list[ast.stmt]] = {}
    for node, names in pairs:
        for name in names:
            found.setdefault(name, []).append(node)
    return found


@dataclass(frozen=True)
class Search:
    """A search for statements, by the names that others use."""

    used: Callable[[ast.stmt], set[str]]
    concerned: ByName
    """What binds or changes a name."""
    settings: ByName
    """What belongs to a library by that name, if it is used."""

    def closure(
        self, start: set[ast.stmt], needed: set[str], known: set[str]
    ) -> tuple[set[ast.stmt], set[str]]:
        """These statements and all that they or a needed name lead to.

        What binds or changes a `known` name is not looked for. Also gives
        the names that are needed, or used by what is kept.
        """
        kept, used = set(start), needed.union(*map(self.used, start))
        waiting = list(used)
        for name in waiting:  # grows while it is walked
            concerned = () if name in known else self.concerned.get(name, ())
            for node in [*concerned, *self.settings.get(name, ())]:
                if node not in kept:
                    kept.add(node)
                    new = self.used(node) - used
                    used |= new
                    waiting += new
        return kept, used


def imported_names(node: ast.stmt) -> set[str]:
    """Names of modules: a call like plt.show() changes nothing of theirs."""
    if not isinstance(node, ast.Import | ast.ImportFrom):
        return set()
    return set(map(bound, node.names))


def _used(node: ast.stmt, lines: Sequence[bytes]) -> set[str]:
    """Global names that a statement reads, in nested functions too."""
    try:
        return _globals_of(
            symtable.symtable(text_of(node, lines), "cell", "exec")
        )
    except UNREADABLE:
        # Cells whose names Python cannot tell apart are not run; should one
        # come this far, every name in it counts.
        return names_in(node)


def _globals_of(table: symtable.SymbolTable) -> set[str]:
    # A class reads a name from outside that it then binds: `EPS = EPS`.
    outer = table.get_type() in ("module", "class")
    names = {
        symbol.get_name()
        for symbol in table.get_symbols()
        if symbol.is_referenced() and (outer or symbol.is_global())
    }
    return names.union(*(_globals_of(t) for t in table.get_children()))
