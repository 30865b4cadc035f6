"""`check.submission()`, and the same list from the terminal."""

import json
from pathlib import Path

import nbformat
import pytest

from autograder.assignment import CLUSTERING
from autograder.course import notebook_of
from autograder.reference import reference_source

TITLES = {
    "questions": "all 12 questions pass their public checks",
    "cells": "every cell to fill in or to grade is there, once",
    "imports": "answers use only the packages that the hand-out allows",
    "width": "no line of code has more than 80 columns",
    "written": "none of the 2 written answers is empty",
}


@pytest.fixture
def kit(kits):
    return kits["clustering"]


@pytest.fixture
def notebook():
    """The released notebook, with what is asked for written in."""
    made = nbformat.read(notebook_of("release", CLUSTERING), as_version=4)
    by_id = {cell.id: cell for cell in made.cells}
    for name in ("pairwise_dist", "softmax", "logsumexp", "KMeans", "GMM"):
        by_id[name].source = reference_source(name)
    by_id["gmm_sampling"].source = reference_source("gmm_sampling")
    for name in ("initialization", "convergence"):
        by_id[name].source = "Because."
    return made


@pytest.fixture
def listed(kit, tmp_path, monkeypatch):
    """Saves a notebook, and reads the list in its folder: key to line."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)

    def read(notebook):
        text = json.dumps(notebook)  # nbformat would mend what is wrong
        Path("clustering.ipynb").write_text(text)
        table = kit["submission"].check_submission(
            kit.namespace("softmax", None)
        )
        keys = {title: key for key, title in TITLES.items()}
        return {keys[line.title]: line for line in table.lines}

    return read


def cell(notebook, name):
    return next(c for c in notebook.cells if c.id == name)


def test_a_finished_notebook_is_in_order(listed, notebook):
    lines = listed(notebook)
    assert set(lines) == set(TITLES)
    assert {line.outcome for line in lines.values()} == {"passed"}


def only(lines, key):
    """The line of that key, which is the only one that failed."""
    failed = [k for k, line in lines.items() if line.outcome != "passed"]
    assert failed == [key]
    return lines[key]


def test_an_empty_answer_is_found(listed, notebook):
    cell(notebook, "convergence").source = "YOUR ANSWER HERE\n"
    line = only(listed(notebook), "written")
    assert line.message == "nothing written yet: convergence"


def test_an_answer_below_the_placeholder_counts(listed, notebook):
    cell(notebook, "convergence").source = "YOUR ANSWER HERE\n\nIt falls."
    assert listed(notebook)["written"].outcome == "passed"


def test_a_long_line_is_found_in_cells_of_students_only(listed, notebook):
    cell(notebook, "check-softmax").source += "  #" + 90 * "x"
    cell(notebook, "softmax").source += "\n#" + 80 * "x"
    message = only(listed(notebook), "width").message
    last = len(reference_source("softmax").splitlines()) + 1
    assert message == f"too long: cell softmax, line {last} (81)"


def test_a_package_in_an_answer_is_found(listed, notebook):
    own = nbformat.v4.new_code_cell("from scipy.special import softmax as s")
    notebook.cells.insert(5, own)
    cell(notebook, "softmax").source += "\nsoftmax = lambda x: s(x, 1)"
    cell(notebook, "KMeans").source = (
        "%matplotlib inline\nimport sklearn.cluster\n"
        + cell(notebook, "KMeans").source
    )
    message = only(listed(notebook), "imports").message
    assert message == "scipy in cell softmax, sklearn in cell KMeans"


def test_a_package_elsewhere_is_no_fault(listed, notebook):
    own = nbformat.v4.new_code_cell("import pandas, math")
    notebook.cells.insert(5, own)
    assert listed(notebook)["imports"].outcome == "passed"


def test_missing_and_doubled_cells_are_found(listed, notebook):
    notebook.cells.append(cell(notebook, "softmax"))
    notebook.cells.remove(cell(notebook, "check-gmm_sampling"))
    message = only(listed(notebook), "cells").message
    assert message == "missing or there twice: check-gmm_sampling, softmax"


def test_questions_that_do_not_pass_are_named(kit):
    names = kit.namespace("GMM._M_step", "variance_returned")
    line = kit["submission"].questions_line(names)
    assert (line.outcome, line.message) == ("failed", "not yet: GMM._M_step")


def test_without_a_file_it_says_so(kit, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    table = kit["submission"].check_submission(kit.namespace("softmax", None))
    assert [line.outcome for line in table.lines] == [
        "passed",
        "could_not_grade",
    ]
    assert "was not found in its folder" in table.lines[1].message
    assert "python -m checks" in table.lines[1].help


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"cells": [1]}', "\0"])
def test_a_file_that_is_no_notebook(kit, tmp_path, text):
    path = tmp_path / "clustering.ipynb"
    path.write_text(text)
    line = kit["submission"].list_of(path, []).lines[0]
    assert line.outcome == "failed"
    assert "is not a notebook that can be read" in line.message


def test_the_file_is_found_as_each_program_tells_it(kit, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    find = kit["submission"].find_notebook
    for name in ("one", "two"):
        (tmp_path / f"{name}.ipynb").write_text("{}")
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    assert find({}) is None
    told = str(tmp_path / "two.ipynb")
    assert str(find({"__vsc_ipynb_file__": told})) == told
    monkeypatch.setenv("JPY_SESSION_NAME", told)
    assert str(find({})) == told
    (tmp_path / "one.ipynb").unlink()
    monkeypatch.delenv("JPY_SESSION_NAME")
    assert find({}).name == "two.ipynb"


def test_a_wrong_notebook_raises_one_quiet_line(kit, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    student = kit["student"]
    with pytest.raises(student.NotYet, match="of the list are open") as raised:
        student.check.submission()
    assert raised.value._render_traceback_() == [f"NotYet: {raised.value}"]
