"""The kit as a student has it: the zip alone, without this project.

An environment is made that holds what the kit asks for (it borrows the
packages of this one) but neither `autograder` nor `solutions`.
"""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import nbformat
import pytest

from autograder.answers import fill
from autograder.assignment import ASSIGNMENTS
from autograder.course import COURSE
from autograder.misconceptions import misconceptions_of
from autograder.reference import reference_source

# Runs a notebook with the interpreter it is run by.
RUNNER = """
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, allow_errors=True, timeout=120).execute()
nbformat.write(notebook, sys.argv[1])
"""
ALONE = """
import importlib.util
for name in ("autograder", "solutions", "nbgrader_config"):
    assert importlib.util.find_spec(name) is None, name
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """The interpreter of an environment that does not know this project."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    scripts = "Scripts" if os.name == "nt" else "bin"
    site = next(folder.glob("lib/python*/site-packages"))
    # A line of a .pth file is searched; .pth files found there are not read.
    (site / "borrowed.pth").write_text(sysconfig.get_paths()["purelib"])
    return folder / scripts / "python"


@pytest.fixture(params=ASSIGNMENTS)
def folder(request, tmp_path):
    """The unzipped kit."""
    with zipfile.ZipFile(COURSE / "kits" / f"{request.param}.zip") as kit:
        kit.extractall(tmp_path)
    return tmp_path / request.param


def run(python, folder, *arguments):
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV", "PYTEST"))
    }
    return subprocess.run(
        [python, *arguments],
        cwd=folder,
        env=environment | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


def write_answers(folder, answers):
    """Put answers in; leave out the cells that only show something."""
    path = folder / f"{folder.name}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    assignment = ASSIGNMENTS[folder.name]
    notebook = fill(notebook, assignment, answers)
    notebook.cells = [
        cell
        for cell in notebook.cells
        if not {"demo", "try"} & set(cell.metadata.get("tags", []))
    ]
    notebook.cells.append(nbformat.v4.new_code_cell(ALONE))
    nbformat.write(notebook, path)
    return path


def answers_of(folder):
    """A right answer, a wrong one and its hint, and a stub's question."""
    right, wrong, stub = [q.id for q in ASSIGNMENTS[folder.name].questions][:3]
    mistake = next(
        m
        for m in misconceptions_of(wrong)
        if m.id in ("over_columns", "prior_ignored")
    )
    answers = {right: reference_source(right), wrong: mistake.source}
    return answers, right, wrong, stub, mistake.hint


def outputs(notebook, cell_id):
    cell = next(c for c in notebook.cells if c.id == f"check-{cell_id}")
    shown = [o for o in cell.outputs if o.output_type == "display_data"]
    errors = [o for o in cell.outputs if o.output_type == "error"]
    assert len(shown) + len(errors) == len(cell.outputs)
    return shown, errors


def test_a_right_and_a_wrong_answer_and_a_stub(python, folder):
    answers, right, wrong, stub, hint = answers_of(folder)
    path = write_answers(folder, answers)
    done = run(python, folder, "-c", RUNNER, str(path))
    assert done.returncode == 0, done.stderr
    notebook = nbformat.read(path, as_version=4)
    assert notebook.cells[-1].outputs == []  # it was alone

    shown, errors = outputs(notebook, right)
    assert "checks passed" in shown[0].data["text/plain"]
    assert "✗" not in shown[0].data["text/plain"]
    assert errors == []

    shown, errors = outputs(notebook, wrong)
    text = " ".join(shown[0].data["text/plain"].split())
    assert hint in text
    assert "<img src=" in shown[0].data["text/html"]
    assert errors[0].ename == "NotYet"
    assert errors[0].traceback == [f"NotYet: {errors[0].evalue}"]

    shown, errors = outputs(notebook, stub)
    assert f"{stub} is not implemented yet" in shown[0].data["text/plain"]
    assert errors[0].evalue == f"{stub} is not implemented yet"


def test_the_terminal_gives_the_same_verdicts(python, folder):
    answers, right, wrong, stub, hint = answers_of(folder)
    write_answers(folder, answers)
    done = run(python, folder, "-m", "checks")
    assert done.returncode == 1, done.stderr
    assert " ".join(hint.split()) in " ".join(done.stdout.split())
    assert f"{stub} is not implemented yet" in done.stdout
    total = len(ASSIGNMENTS[folder.name].questions)
    last = done.stdout.strip().splitlines()[-1]
    assert last == f"1 of {total} questions pass their public checks."
    done = run(python, folder, "-m", "checks", "--question", right)
    assert done.returncode == 0
    assert "1 of 1 questions pass" in done.stdout


def test_the_terminal_goes_through_the_list(python, folder):
    answers, *_ = answers_of(folder)
    path = write_answers(folder, answers)
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(9, nbformat.v4.new_code_cell("1 / 0"))
    nbformat.write(notebook, path)
    done = run(python, folder, "-m", "checks", "--submission", path.name)
    assert done.returncode == 1
    text = " ".join(done.stdout.split())
    assert "✗ failed all" in text
    assert "✗ failed it runs from start to finish within 10 minutes" in text
    assert "ZeroDivisionError: division by zero" in text
    assert "✓ passed no line of code has more than 80 columns" in text
    assert "nothing written yet: " in text


def test_what_cannot_be_run_is_said_on_one_line(python, folder):
    for arguments, message in (
        (["nowhere.ipynb"], "checks: there is no file nowhere.ipynb"),
        (["README.md"], "checks: README.md is not a notebook"),
        (["--question", "sofmax"], "checks: there is no question 'sofmax'"),
    ):
        done = run(python, folder, "-m", "checks", *arguments)
        assert done.returncode == 2
        assert done.stderr.startswith(message)
        assert len(done.stderr.strip().splitlines()) == 1


def test_a_notebook_that_ends_its_process(python, folder):
    path = folder / f"{folder.name}.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cell = next(c for c in notebook["cells"] if c["id"] == "setup")
    cell["source"] = "import os\nos._exit(3)"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    done = run(python, folder, "-m", "checks")
    assert done.returncode == 2
    assert done.stderr.strip() == "checks: Python ended in cell setup"


IMPATIENT = """
from pathlib import Path
from checks.headless import run_notebook
run_notebook(Path("{}.ipynb"), (), whole=True, limit=3)
"""


def test_a_notebook_that_takes_too_long(python, folder):
    path = folder / f"{folder.name}.ipynb"
    slow = "import time\nwhile True:\n    time.sleep(1)"
    cell = nbformat.v4.new_code_cell(slow, id="slow")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    done = run(python, folder, "-c", IMPATIENT.format(folder.name))
    last = done.stderr.strip().splitlines()[-1]
    assert last.endswith("CannotRun: stopped in cell slow: too slow")


def test_the_environment_is_alone(python, folder):
    done = run(python, folder, "-c", ALONE)
    assert done.returncode == 0, done.stderr
    assert Path(python).exists()
    assert Path(sys.executable) != Path(python)
