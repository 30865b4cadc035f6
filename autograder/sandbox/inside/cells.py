"""Runs the cells of a notebook in one namespace, as a kernel would."""

from __future__ import annotations
import __future__

import ast
import linecache
import random
import sys
import types
from typing import Any

import numpy as np

from autograder.sandbox.inside.faults import describe

DEFINITIONS = (
    ast.Import,
    ast.ImportFrom,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
)
_FUTURES = {
    feature.compiler_flag
    for name in __future__.all_feature_names
    for feature in [getattr(__future__, name)]
}


def new_main() -> dict[str, Any]:
    """The namespace of a fresh `__main__` module."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    return module.__dict__


def seed_everything(seed: int) -> None:
    """Seeds the global generators of Python, numpy and (if there) torch."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.manual_seed(seed)


def file_name(cell: str) -> str:
    """The file name that code of this cell has in tracebacks."""
    return f"<cell {cell}>"


class CellRunner:
    """Runs cells one after the other; future imports stay in force."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self.namespace = namespace
        self.flags = 0

    def run(
        self, name: str, source: str, only_definitions: bool = False
    ) -> dict[str, Any] | None:
        """Runs one cell; what went wrong, or None."""
        try:
            file = file_name(name)
            lines = source.splitlines(keepends=True)
            linecache.cache[file] = (len(source), None, lines, file)
            code = self._compile(source, file, only_definitions)
            exec(code, self.namespace)
        except BaseException as error:
            return describe(error)
        return None

    def _compile(self, source: str, file: str, only_definitions: bool) -> Any:
        tree = compile(
            source, file, "exec", self.flags | ast.PyCF_ONLY_AST, True
        )
        if only_definitions:
            tree.body = [s for s in tree.body if isinstance(s, DEFINITIONS)]
        code = compile(tree, file, "exec", self.flags, True)
        self.flags |= code.co_flags & sum(_FUTURES)
        return code
