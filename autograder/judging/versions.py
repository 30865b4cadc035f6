"""Names for what a verdict depends on beside the submission.

A question's version covers its checks, with what they use of the modules
that checks stand in, and its known mistakes. All else (the judge, the
sandbox, the comparisons, the reference, the release) has one version for
all questions. Where a statement cannot be assigned, it counts for every
question: rather graded once more than once too little.
"""

import ast
import functools
import hashlib
from collections.abc import Iterator
from pathlib import Path

from autograder.course import ROOT, released_skeletons
from autograder.reading.changes import concerned_names

CHECKS = Path("autograder", "checks")
KINDS = ("public", "hidden")
MISTAKES = Path("autograder", "misconceptions")
PACKAGE = "autograder.checks"
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@functools.cache
def code_version(root: Path = ROOT) -> str:
    """All of the code, which a worker must have as whoever sends it work."""
    text = hashlib.sha256()
    for path in _code(root):
        text.update(path.relative_to(root).as_posix().encode())
        text.update(path.read_bytes())
    return text.hexdigest()[:16]


def _code(root: Path) -> Iterator[Path]:
    for folder in ("autograder", "solutions"):
        yield from sorted((root / folder).rglob("*.py"))


@functools.cache
def grader_version(root: Path = ROOT) -> str:
    """What every verdict depends on."""
    text = hashlib.sha256()
    for path in _code(root):
        if not _is_of_questions(path.relative_to(root)):
            text.update(path.relative_to(root).as_posix().encode())
            text.update(path.read_bytes())
    text.update((root / "pyproject.toml").read_bytes())
    for name, skeleton in sorted(released_skeletons().items()):
        # The cells only: a set's order is another in every process.
        text.update(f"{name} {skeleton.cells!r}".encode())
    return text.hexdigest()[:16]


def _is_of_questions(path: Path) -> bool:
    return path.parent.parent == MISTAKES or (
        path.parent.parent == CHECKS and path.parent.name in KINDS
    )


@functools.cache
def question_version(question: str, root: Path = ROOT) -> str:
    """What the verdicts of one question depend on besides."""
    text = hashlib.sha256()
    for module, statement in check_modules(root).of(question):
        text.update(f"{module} {ast.unparse(statement)}\n".encode())
    folder = root / MISTAKES / question.replace(".", "-")
    for path in sorted(folder.glob("*.py")):
        text.update(path.name.encode() + path.read_bytes())
    return text.hexdigest()[:16]


@functools.cache
def check_modules(root: Path) -> "CheckModules":
    return CheckModules(
        {
            f"{PACKAGE}.{kind}.{path.stem}": path.read_text()
            for kind in KINDS
            for path in sorted((root / CHECKS / kind).glob("*.py"))
        }
    )


Statement = tuple[str, ast.stmt]
"""A statement at the top of a module, with the module's name."""


class CheckModules:
    """The modules that hold the checks, as text by their full name."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._bodies = {m: ast.parse(text).body for m, text in texts.items()}
        self._binding: dict[tuple[str, str], list[Statement]] = {}
        for module, statement in self._all():
            for name in _binds(statement):
                found = self._binding.setdefault((module, name), [])
                found.append((module, statement))

    def of(self, question: str) -> list[Statement]:
        """What belongs to a question, in the order it stands."""
        found = [s for s in self._all() if _belongs_to(question, s[1])]
        kept = set(found)
        for module, statement in found:  # grows while it is walked
            for needed in self._needed(module, statement):
                if needed not in kept:
                    kept.add(needed)
                    found.append(needed)
        return [statement for statement in self._all() if statement in kept]

    def _all(self) -> Iterator[Statement]:
        for module, body in self._bodies.items():
            for statement in body:
                yield module, statement

    def _needed(self, module: str, statement: ast.stmt) -> Iterator[Statement]:
        """The statements that this one uses, of its module and others."""
        for node in ast.walk(statement):
            if isinstance(node, ast.Name):
                yield from self._binding.get((module, node.id), ())
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    yield from self._imported(node.module or "", alias.name)
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    yield from self._whole(alias.name)

    def _imported(self, module: str, name: str) -> Iterator[Statement]:
        """A name of a module; or a module, or all that is in one."""
        yield from self._whole(module if name == "*" else f"{module}.{name}")
        yield from self._binding.get((module, name), ())

    def _whole(self, module: str) -> Iterator[Statement]:
        for statement in self._bodies.get(module, ()):
            yield module, statement


def _binds(statement: ast.stmt) -> set[str]:
    """The names of the module that a statement binds or changes."""
    if not isinstance(statement, DEFINITIONS):
        return concerned_names(statement)
    outer = (n.names for n in ast.walk(statement) if isinstance(n, ast.Global))
    return {statement.name}.union(*outer)


def _belongs_to(question: str, statement: ast.stmt) -> bool:
    """Whether it is a check of the question, or may be anybody's."""
    graded = _graded_by(statement)
    if graded is not None:
        return graded in (question, "")
    is_text = isinstance(statement, ast.Expr) and isinstance(
        statement.value, ast.Constant
    )
    names = _binds(statement)
    return "*" in names or not (names or is_text)


def _graded_by(statement: ast.stmt) -> str | None:
    """The question that a check is of; "" where it is not plain to see."""
    calls = [
        decorator
        for decorator in getattr(statement, "decorator_list", [])
        if isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Name)
        and decorator.func.id == "grades"
    ]
    if not calls:
        return None
    first = calls[0].args[0] if calls[0].args else None
    known = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return first.value if known else ""  # type: ignore[union-attr]
