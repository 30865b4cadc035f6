"""A student's kit, laid out in a temporary folder and used from there.

`kits[name]` is the kit of an assignment: its folder, and its own package
`checks`, imported from that folder and not from ours.
"""

import functools
import importlib
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import pytest

import solutions
from autograder.assignment import ASSIGNMENTS
from autograder.building.kit import write_supplements
from autograder.misconceptions import misconceptions_of
from autograder.reference import reference_source

PARTS = (
    "recorded",
    "examine",
    "student",
    "submission",
    "pictures",
    "display",
    "causes",
)
SOLUTIONS = "\n\n".join(
    ["import numpy as np", "import torch", "from tqdm.auto import tqdm"]
    + [reference_source(name) for name in solutions.__all__]
)
QUESTIONS = {
    question.id: assignment.name
    for assignment in ASSIGNMENTS.values()
    for question in assignment.questions
}

# A function to put in the answer's place, the id of a known mistake, or
# None for the solved one.
Answer = Callable[..., Any] | str | None


@dataclass(frozen=True)
class Kit:
    """A kit and the modules of its package `checks`."""

    folder: Path
    modules: Mapping[str, ModuleType]

    def __getitem__(self, name: str) -> Any:
        return self.modules[f"checks.{name}"]

    def examine(self, question: str, answer: Answer = None) -> Any:
        """Examine an answer among solved ones."""
        return self["examine"].examine(question, namespace(question, answer))

    def namespace(self, question: str, answer: Answer) -> dict[str, Any]:
        """The names of a solved notebook, with one answer in its place."""
        return namespace(question, answer)

    def table(self, question: str, answer: Answer = None) -> Any:
        """The table a student would see."""
        answers = namespace(question, answer)
        found = self["examine"].examine(question, answers)
        return self["student"].table_of(found, answers)


@pytest.fixture(scope="session")
def kits(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Kit]:
    found = {}
    for name, assignment in ASSIGNMENTS.items():
        folder = tmp_path_factory.mktemp("kits") / name
        folder.mkdir()
        write_supplements(assignment, folder)
        found[name] = Kit(folder, _import_checks(folder))
    return found


def _import_checks(folder: Path) -> dict[str, ModuleType]:
    """Import the kit's package, and take it out of the way again."""
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        for part in PARTS:
            importlib.import_module(f"checks.{part}")
        importlib.import_module("checks.all").all_checks()
        names = [n for n in sys.modules if n.partition(".")[0] == "checks"]
        return {name: sys.modules.pop(name) for name in names}
    finally:
        sys.path.remove(str(folder))


@pytest.fixture(params=QUESTIONS)
def question(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def kit(kits: dict[str, Kit], question: str) -> Kit:
    return kits[QUESTIONS[question]]


def namespace(question: str, answer: Answer) -> dict[str, Any]:
    """The names of a solved notebook, with one answer in its place."""
    names: dict[str, Any] = {}
    exec(_compiled(), names)  # noqa: S102
    if isinstance(answer, str):
        found = (m for m in misconceptions_of(question) if m.id == answer)
        answer = next(found).function
    owner, dot, name = question.rpartition(".")
    if answer and dot:
        setattr(names[owner], name, answer)
    elif answer:
        names[name] = answer
    return names


@functools.cache
def _compiled() -> CodeType:
    return compile(SOLUTIONS, "solved notebook", "exec")
