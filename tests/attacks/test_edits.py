"""Attacks on the notebook's file and on the folder it is handed in with.

Each is made to the stock notebook, where it changes the score (the control),
and to ours, where the score is what the code in it is worth.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.gradebook.steps import read_submitted
from autograder.gradebook.submission import set_aside
from autograder.gradebook.transplant import submitted_cells, transplanted
from autograder.judging.judge import Judge
from autograder.report import Report
from tests.attacks.edits import (
    GAINING,
    HARMING,
    Edit,
    Notebook,
    forged_outputs,
    turn_around,
)
from tests.attacks.notebooks import (
    SMALL,
    TWINS,
    stock_notebook,
    with_answer,
)

STUDENT = Path("submitted") / "eve" / SMALL.name
NAME = f"{SMALL.name}.ipynb"


def copy_of(notebook: Notebook) -> Notebook:
    copied: Notebook = json.loads(json.dumps(notebook))
    return copied


def named(edits: list[Edit]) -> Any:
    return pytest.mark.parametrize("edit", edits, ids=lambda e: e.__name__)


@pytest.fixture(scope="module")
def wrong(notebook: Notebook) -> Notebook:
    """Our notebook with a wrong softmax in it."""
    made: Notebook = json.loads(with_answer(notebook, TWINS["wrong"]))
    return made


@pytest.fixture(scope="module")
def honest(judge: Judge, wrong: Notebook) -> Report:
    return judge.grade(json.dumps(wrong).encode(), seed=3)


@named([*GAINING, *HARMING])
def test_an_edit_changes_a_stock_score(
    edit: Edit, stock: Callable[..., Any]
) -> None:
    notebook = stock_notebook(TWINS["wrong"], short=True)
    honest = stock(notebook).score
    assert honest == 6
    edit(notebook)
    score = stock(notebook).score
    assert score > honest if edit in GAINING else score != honest


@named([*GAINING, *HARMING, forged_outputs])
def test_an_edit_changes_no_score_of_ours(
    edit: Edit, judge: Judge, wrong: Notebook, honest: Report
) -> None:
    edited = copy_of(wrong)
    edit(edited)
    report = judge.grade(json.dumps(edited).encode(), seed=3)
    assert report.outcome == "graded"
    assert report.questions == honest.questions
    assert report.max_score == SMALL.max_score


def test_an_edit_changes_no_locked_cell_that_people_see(
    notebook: Notebook,
) -> None:
    """Nor does a script of theirs reach the browser of who grades."""
    released = nbformat.from_dict(notebook)
    for edit in [*GAINING, *HARMING, forged_outputs]:
        edited = copy_of(notebook)
        edit(edited)
        data = json.dumps(edited).encode()
        shown = transplanted(released, submitted_cells(data), [])
        ours = {c.id: c for c in shown.cells if "student" not in tags(c)}
        for cell in released.cells:
            if tags(cell)[:1] not in (["answer"], ["manual"], ["try"]):
                assert ours[cell.id].source == cell.source, edit
            assert ours[cell.id].metadata == cell.metadata, edit
        assert "<script" not in json.dumps(shown), edit


def tags(cell: Any) -> list[str]:
    return list(cell.metadata.get("tags", []))


def test_the_answers_of_a_turned_notebook_still_count(
    judge: Judge, notebook: Notebook
) -> None:
    turned = copy_of(notebook)
    turn_around(turned)
    report = judge.grade(json.dumps(turned).encode(), seed=3)
    assert report.score == SMALL.max_score


def test_a_module_beside_the_notebook_is_not_imported(
    stock: Callable[..., Any],
    judge: Judge,
    wrong: Notebook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / STUDENT
    folder.mkdir(parents=True)
    for name in ("pickle", "numpy", "sitecustomize"):
        (folder / f"{name}.py").write_text(
            "print('score: 100'); raise SystemExit"
        )
    assert stock(stock_notebook(TWINS["wrong"]), folder).score == 100
    (folder / NAME).write_text(json.dumps(wrong))
    monkeypatch.chdir(folder)
    data = read_submitted(tmp_path, SMALL.name, "eve")
    assert judge.grade(data, seed=3).score < SMALL.max_score


def test_a_second_notebook_does_not_stand_in_for_the_first(
    notebook: Notebook, wrong: Notebook, tmp_path: Path
) -> None:
    folder = tmp_path / STUDENT
    folder.mkdir(parents=True)
    right = json.dumps(notebook)
    (folder / NAME).write_text(json.dumps(wrong))
    for name in ("a.ipynb", f"{SMALL.name}-copy.ipynb", f"{NAME}.ipynb"):
        (folder / name).write_text(right)
    by_name = sorted(folder.glob("*.ipynb"))[0]  # the control: what comes first
    assert by_name.read_text() == right
    data = read_submitted(tmp_path, SMALL.name, "eve")
    assert json.loads(data) == wrong


def test_anothers_notebook_is_not_handed_in_by_a_link(tmp_path: Path) -> None:
    other = tmp_path / "submitted" / "ada" / SMALL.name
    folder = tmp_path / STUDENT
    other.mkdir(parents=True)
    folder.mkdir(parents=True)
    (other / NAME).write_text("of ada")
    (folder / NAME).symlink_to(other / NAME)
    assert (folder / NAME).read_text() == "of ada"  # the control
    assert read_submitted(tmp_path, SMALL.name, "eve") == b""


def test_links_to_files_of_the_machine_are_set_aside(tmp_path: Path) -> None:
    folder = tmp_path / STUDENT
    (folder / "data").mkdir(parents=True)
    (folder / NAME).write_text("{}")
    (tmp_path / "gradebook.db").write_text("grades")
    link = folder / "data" / "notes.txt"
    link.symlink_to(tmp_path / "gradebook.db")
    (folder / "all").symlink_to(tmp_path)
    assert link.read_text() == "grades"  # the control
    set_aside(SMALL.name, "eve", [str(folder / NAME)])
    left = [p for p in folder.rglob("*") if p.is_symlink()]
    assert left == []
    assert (tmp_path / "gradebook.db").read_text() == "grades"
