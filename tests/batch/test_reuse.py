"""What is graded again after a change, with a copy of the whole project."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import BAYESIAN_MIXTURES
from autograder.building.build import lay_course_root
from autograder.course import COURSE, notebook_of
from autograder.gradebook.desk import journal_path
from autograder.gradebook.steps import release
from tests.changed import change_check, copied

NAME = BAYESIAN_MIXTURES.name
STUDENTS = ("ann", "ben")
MARK = "this line was not graded again"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project's code and release, to be changed."""
    return copied(tmp_path / "project", "course/release")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two students hand in the same bytes."""
    root = tmp_path / "root"
    lay_course_root(root, COURSE, BAYESIAN_MIXTURES)
    release(root, NAME)
    for student in STUDENTS:
        folder = root / "submitted" / student / NAME
        folder.mkdir(parents=True)
        source = notebook_of("source", BAYESIAN_MIXTURES)
        shutil.copy(source, folder / f"{NAME}.ipynb")
    return root


def batch(project: Path, root: Path) -> str:
    """What a batch run says, by the project's copy."""
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "batch", str(root)]
        + ["--assignment", NAME, "--jobs", "1"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def lines(root: Path) -> list[dict[str, Any]]:
    text = journal_path(root, NAME).read_text()
    return [json.loads(line) for line in text.splitlines()]


def recorded(root: Path, student: str) -> dict[str, Any]:
    """The report beside what formgrader shows."""
    path = root / "autograded" / student / NAME / "report.json"
    report: dict[str, Any] = json.loads(path.read_bytes())["report"]
    return report


def checks(report: dict[str, Any], question: str) -> dict[str, Any]:
    by_id = {q["id"]: q for q in report["questions"]}
    return {check["id"]: check for check in by_id[question]["checks"]}


def mark(root: Path) -> None:
    """Put a line into the journal's reports that no grading writes."""
    entries = lines(root)
    for entry in entries:
        for question in entry["report"]["questions"]:
            question["checks"][0]["help"] = MARK
    text = "".join(json.dumps(entry) + "\n" for entry in entries)
    journal_path(root, NAME).write_text(text)


def test_a_changed_check_regrades_its_question_only(
    project: Path, root: Path
) -> None:
    told = batch(project, root)
    assert "1 of 2 are graded already" in told  # for both, their bytes
    assert "2 submissions: 1 graded" in told
    (first,) = lines(root)
    assert first["report"]["score"] == 40
    for student in STUDENTS:
        assert recorded(root, student)["score"] == 40

    mark(root)
    line = "from autograder.checks import Failure; raise Failure('a new rule')"
    check = change_check(project, "e_step", line)
    assert "2 submissions: 1 graded" in batch(project, root)
    _, second = lines(root)
    report = second["report"]
    assert report["seed"] == first["report"]["seed"]
    changed = checks(report, "e_step")[check.id]
    assert (changed["outcome"], changed["message"]) == ("failed", "a new rule")
    assert report["score"] == 40 - changed["max_points"] < 40
    for question in ("log_probability", "m_step", "e_step"):
        helps = [c["help"] for c in checks(report, question).values()]
        assert (MARK in helps) == (question != "e_step")
    # What the gradebook has is what is in force now, for both.
    for student in STUDENTS:
        assert recorded(root, student)["score"] == report["score"]
