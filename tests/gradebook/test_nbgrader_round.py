"""One full round through nbgrader's own command line, with the real judge.

A class hands in; nobody calls anything of ours by name: the course's
nbgrader_config.py is all there is.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from autograder.assignment import BAYESIAN_MIXTURES
from autograder.building.authoring import source_notebook
from autograder.course import COURSE, text_of
from autograder.gradebook.reports import read_sidecar
from autograder.judging.judge import Judge
from autograder.reading.raw import digest_of

NAME = BAYESIAN_MIXTURES.name
NBGRADER = Path(sys.executable).with_name("nbgrader")
NOISE = ("Warning", "over TCP", "checksum", "Traceback")


def nbgrader(root, *arguments, cwd=None):
    """Run a command; its output must be free of noise."""
    # Neither an activated environment nor a home is needed.
    environment = {
        "PATH": os.defpath,
        "HOME": str(root.parent),
        "OMP_NUM_THREADS": "1",
    }
    done = subprocess.run(
        [NBGRADER, *arguments],
        cwd=cwd or root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    text = done.stdout + done.stderr
    assert done.returncode == 0, text
    assert not any(sign in text for sign in NOISE), text
    return text


def hand_in(root, student, data):
    folder = root / "submitted" / student / NAME
    folder.mkdir(parents=True)
    (folder / f"{NAME}.ipynb").write_bytes(data)


def hostile(source):
    """Right in one function, and dishonest everywhere else."""
    notebook = json.loads(source)
    for cell in notebook["cells"]:
        metadata = cell["metadata"].get("nbgrader", {})
        if cell["id"] in ("log_probability", "m_step"):
            cell["source"] = "raise SystemExit"
        if metadata.get("grade") and not metadata["solution"]:
            metadata |= {"points": 1000, "solution": True}
            cell["source"] = "1000"
            cell["metadata"]["tags"] = ["skip-execution"]
            result = {"text/plain": "1000"}
            cell["outputs"] = [
                {
                    "output_type": "execute_result",
                    "data": result,
                    "metadata": {},
                    "execution_count": 1,
                }
            ]
        if cell["id"] == "restarts":
            cell["source"] = "<script>alert(1)</script>"
    notebook["cells"].append(notebook["cells"][-1])
    return json.dumps(notebook).encode()


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """The course after a round; each command is called as a person would."""
    root = tmp_path_factory.mktemp("round") / "course"
    folder = root / "source" / NAME
    folder.mkdir(parents=True)
    shutil.copy(COURSE / "nbgrader_config.py", root)
    notebook = source_notebook(BAYESIAN_MIXTURES, text_of(BAYESIAN_MIXTURES))
    nbformat.write(notebook, folder / f"{NAME}.ipynb")
    nbgrader(root, "generate_assignment", NAME)
    source = (folder / f"{NAME}.ipynb").read_bytes()
    released = (root / "release" / NAME / f"{NAME}.ipynb").read_bytes()
    hand_in(root, "reference", source)
    hand_in(root, "stub", released)
    hand_in(root, "hostile", hostile(source))
    hand_in(root, "broken", source[:1000])
    said = nbgrader(root, "autograde", NAME)
    assert "broken: Could not be graded: the file is not a notebook" in said
    elsewhere = root.parent
    course = f"--course-dir={root}"
    nbgrader(root, "generate_feedback", NAME, course, cwd=elsewhere)
    nbgrader(root, "export", "--to=grades.csv")
    return root


@pytest.fixture(scope="module")
def rows(root):
    with (root / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["student"]: row for row in csv.DictReader(file)}


def report_of(root, student):
    return read_sidecar(root / "autograded" / student / NAME).report


def outcomes(report):
    """Check by check, without those that a busy machine can change."""
    return {
        check.id: check.outcome
        for question in report.questions
        for check in question.checks
        if "pace" not in check.id
    }


@pytest.mark.parametrize("student", ["reference", "hostile"])
def test_the_verdicts_are_those_of_the_judge(root, student):
    path = root / "submitted" / student / NAME / f"{NAME}.ipynb"
    with Judge() as judge:
        alone = judge.grade(path.read_bytes(), seed=1)
    assert outcomes(report_of(root, student)) == outcomes(alone)


@pytest.mark.parametrize("student", ["reference", "hostile", "stub"])
def test_the_gradebook_has_the_points_of_the_report(root, rows, student):
    report = report_of(root, student)
    for question in report.questions:
        assert float(rows[student][question.id]) == question.score
    assert float(rows[student]["points_by_checks"]) == report.score


def test_who_gets_what(root, rows):
    assert set(outcomes(report_of(root, "reference")).values()) == {"passed"}
    assert rows["stub"]["points_by_checks"] == "0"
    assert rows["stub"]["needs_manual_grade"] == ""
    assert float(rows["hostile"]["e_step"]) > 0
    assert rows["hostile"]["log_probability"] == "0"
    assert rows["hostile"]["m_step"] == "0"
    assert rows["hostile"]["max"] == "100"
    assert rows["broken"]["outcome"] == "could_not_grade"
    assert rows["broken"]["m_step"] == ""
    assert len(rows["broken"]["needs_manual_grade"].split()) == 11


def test_everybody_has_a_page(root):
    pages = {
        path.parts[-3]: path.read_text()
        for path in root.glob(f"feedback/*/{NAME}/{NAME}.html")
    }
    assert set(pages) == {"reference", "stub", "hostile", "broken"}
    assert "<script" not in "".join(pages.values())
    assert "the file is not a notebook" in pages["broken"]


def test_what_formgrader_shows_is_harmless(root):
    path = root / "autograded" / "hostile" / NAME / f"{NAME}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    text = path.read_text()
    assert "<script" not in text
    assert "1000" not in [c.source for c in notebook.cells if "check" in c.id]
    assert "skip-execution" not in text


def test_a_command_that_finds_all_done_does_nothing(root):
    before = digest_of((root / "gradebook.db").read_bytes())
    nbgrader(root, "autograde", NAME)
    assert digest_of((root / "gradebook.db").read_bytes()) == before
