"""The pins stand in one place; every other file agrees with it."""

import re
from pathlib import Path

import pytest
import yaml

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.building.environment import (
    instructor_environment,
    pins,
    requirements,
    student_environment,
)
from autograder.course import COURSE, ROOT


def test_every_dependency_is_pinned() -> None:
    for version in pins().values():
        assert re.fullmatch(r"[\w.]+", version)


def test_the_environment_file_is_the_pins() -> None:
    text = (ROOT / "environment.yml").read_text()
    assert text == instructor_environment(), "run `make course`"


@pytest.mark.parametrize("assignment", ASSIGNMENTS.values(), ids=ASSIGNMENTS)
def test_the_kits_files_are_the_pins(assignment: Assignment) -> None:
    folder = COURSE / "release" / assignment.name
    assert (folder / "requirements.txt").read_text() == requirements(assignment)
    found = (folder / "environment.yml").read_text()
    assert found == student_environment(assignment)


def test_a_student_needs_no_instructors_tools() -> None:
    for assignment in ASSIGNMENTS.values():
        text = requirements(assignment) + student_environment(assignment)
        for tool in ("nbgrader", "pytest", "bubblewrap", "dask"):
            assert tool not in text


@pytest.mark.parametrize(
    "path",
    [ROOT / "environment.yml", *COURSE.glob("release/*/environment.yml")],
    ids=lambda path: path.parent.name,
)
def test_conda_can_read_the_environment_file(path: Path) -> None:
    data = yaml.safe_load(path.read_text())
    assert list(data) == ["name", "channels", "dependencies"]
    assert re.fullmatch(r"[a-z-]+", data["name"])
    assert data["channels"] == ["conda-forge"]
    *specs, by_pip = data["dependencies"]
    names = [re.fullmatch(r"([a-z0-9-]+)(=[\w.]+)?", spec) for spec in specs]
    assert all(names), specs
    found = [name[1] for name in names if name]
    assert len(set(found)) == len(specs)
    assert (found[0], found[-1]) == ("python", "pip")
    requirements = path.parent / "requirements.txt"
    for_students = requirements.exists()
    wanted = "-r requirements.txt" if for_students else '-e ".[dev]"'
    assert by_pip == {"pip": [wanted]}
    # torch is the one that pip would bring with CUDA, where it is not there.
    needs_torch = not for_students or "torch==" in requirements.read_text()
    assert ("pytorch-cpu" in found) == needs_torch
