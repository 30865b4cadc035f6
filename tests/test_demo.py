"""The demo, as `make demo` runs it: a class graded from end to end."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import ASSIGNMENTS
from autograder.gradebook.desk import journal_path
from autograder.sample_class import sample_class


def run_demo(target: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "demo", "--target", str(target)],
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("demo")
    run_demo(target)
    return target


def reports(demo: Path, assignment: str) -> dict[str, Any]:
    lines = journal_path(demo, assignment).read_text().splitlines()
    found = [json.loads(line)["report"] for line in lines]
    return {report["notebook"]: report for report in found}


@pytest.mark.parametrize(
    "assignment", ASSIGNMENTS.values(), ids=lambda a: a.name
)
def test_every_kind_of_submission_gets_what_it_earned(
    demo: Path, assignment: Any
) -> None:
    samples = {s.student: s for s in sample_class(assignment)}
    assert len(samples) >= 14
    found = reports(demo, assignment.name)
    assert set(found) == set(samples)
    for student, sample in samples.items():
        score, outcome = found[student]["score"], found[student]["outcome"]
        if sample.kind.startswith(("right", "the reference")):
            assert score == assignment.max_score, (student, found[student])
        elif sample.kind.startswith("a file that is no notebook"):
            assert outcome == "could_not_grade"
        elif sample.kind.startswith("the untouched"):
            assert score == 0
        else:
            assert 0 < score < assignment.max_score, (student, score)


@pytest.mark.parametrize(
    "assignment", ASSIGNMENTS.values(), ids=lambda a: a.name
)
def test_a_hostile_function_costs_its_own_points(
    demo: Path, assignment: Any
) -> None:
    found = reports(demo, assignment.name)
    for student in ("jonas", "kira", "liam", "mona"):
        lost = [
            q["id"]
            for q in found[student]["questions"]
            if q["score"] < q["max_score"]
        ]
        assert len(lost) == 1, (student, lost)


def test_gradebook_feedback_and_grades_are_there(demo: Path) -> None:
    text = (demo / "grades.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    for assignment in ASSIGNMENTS.values():
        students = {s.student for s in sample_class(assignment)}
        listed = {
            row["student"]
            for row in rows
            if row["assignment"] == assignment.name
            and row["outcome"] != "not_submitted"
        }
        assert listed == students
        for student in students:
            page = demo / "feedback" / student / assignment.name
            assert (page / f"{assignment.name}.html").stat().st_size > 1000
    assert (demo / "gradebook.db").stat().st_size > 0


def test_a_second_run_grades_nothing_again(demo: Path) -> None:
    before = {
        name: journal_path(demo, name).read_bytes() for name in ASSIGNMENTS
    }
    assert run_demo(demo).count("are graded already") == 2
    after = {
        name: journal_path(demo, name).read_bytes() for name in ASSIGNMENTS
    }
    assert before == after
