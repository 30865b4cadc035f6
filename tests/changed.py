"""A copy of the project in which something is then changed."""

import ast
import shutil
from pathlib import Path

from autograder.checks.all import checks_of
from autograder.checks.registry import Check
from autograder.course import ROOT


def copied(folder: Path, *more: str) -> Path:
    """The project's code, and the folders named, in a folder of its own."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("autograder", "solutions", *more):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def change_check(project: Path, question: str, line: str) -> Check:
    """Put a line at the beginning of a question's last hidden check."""
    check = checks_of(question)[-1]
    assert check.hidden
    kind, _, name = check.id.partition("::")
    path = project / "autograder" / "checks" / f"{kind}.py"
    text = path.read_text()
    function = next(
        node
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef) and node.name == name
    )
    doc = function.body[0].end_lineno or 0  # each has a docstring
    lines = text.split("\n")
    lines.insert(doc, f"    {line}")
    path.write_text("\n".join(lines))
    return check
