"""Wrong implementations that students really write, one file each.

A file says in its docstring what is wrong, names the check that must
catch it, holds the hint a student gets, and the wrong function itself.
"""

import ast
import functools
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Misconception:
    """One named mistake in one question."""

    id: str
    question: str
    summary: str
    hint: str
    caught_by: str
    source: str
    """The wrong function alone, as a student would write it."""
    function: Callable[..., Any]
    looks_like: Callable[..., bool] | None
    """For random outputs: whether calls show this mistake clearly."""


@functools.cache
def misconceptions_of(question: str) -> tuple[Misconception, ...]:
    """The known mistakes of a question, by name."""
    folder = FOLDER / question.replace(".", "-")
    files = sorted(folder.glob("*.py"))
    return tuple(_load(question, path) for path in files)


def _load(question: str, path: Path) -> Misconception:
    module = _import(path)
    name = question.rpartition(".")[2]
    text = path.read_text()
    return Misconception(
        id=path.stem,
        question=question,
        summary=(module.__doc__ or "").strip().splitlines()[0],
        hint=module.HINT,
        caught_by=module.CAUGHT_BY,
        source=_function_source(text, name),
        function=getattr(module, name),
        looks_like=getattr(module, "looks_like", None),
    )


def _import(path: Path) -> ModuleType:
    name = f"{__name__}.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _function_source(text: str, name: str) -> str:
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            lines = text.splitlines()[node.lineno - 1 : node.end_lineno]
            return "\n".join(lines)
    raise ValueError(f"a misconception of {name} defines no {name}")
