"""A student's first half hour, in a browser.

The tests are one story and run in this order, in one process.
"""

import json
import re
import subprocess
import sys

import nbformat
import pytest

from autograder.answers import fill
from autograder.assignment import CLUSTERING
from autograder.building.build import lay_course_root, write_source
from autograder.gradebook import steps
from autograder.gradebook.reports import read_sidecar
from autograder.misconceptions import misconceptions_of
from autograder.reference import reference_source

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

STUB = "pairwise_dist is not implemented yet"


def wrong():
    return next(
        m for m in misconceptions_of("pairwise_dist") if m.id == "axes_swapped"
    )


def test_a_stub_is_not_implemented_yet(lab):
    lab.run("setup")
    assert "Run the cell that defines it." in lab.run("check-pairwise_dist")
    lab.run("pairwise_dist")
    text = lab.run("check-pairwise_dist")
    assert STUB in text
    assert text.endswith(f"NotYet: {STUB}")
    assert "Traceback" not in text
    lab.picture("1-stub", "check-pairwise_dist")


def test_a_wrong_answer_gets_its_hint(lab):
    lab.paste("pairwise_dist", wrong().source)
    lab.run("pairwise_dist")
    text = lab.run("check-pairwise_dist")
    assert wrong().hint in text
    assert "✗ failed the six distances printed in the notebook" in text
    assert "saw: dist has shape (3, 2); it should be (2, 3)" in text
    assert "Your table and the target" in text
    assert "hidden checks are run as well" in text
    lab.picture("2-wrong")


def test_it_reads_the_same_in_a_dark_theme(lab):
    lab.command("apputils:change-theme", theme="JupyterLab Dark")
    lab.wait_until("() => document.body.dataset.jpThemeLight === 'false'")
    assert wrong().hint in lab.shown("check-pairwise_dist")
    box = (
        "i => { const node = window.jupyterapp.shell.currentWidget.content"
        ".widgets[i].outputArea.node.querySelectorAll('td, div > b');"
        "return [...node].map(n => getComputedStyle(n).color); }"
    )
    colours = lab.page.evaluate(box, lab.position("check-pairwise_dist"))
    assert colours
    for colour in colours:  # dark enough on white
        red, green, blue = (int(c) for c in colour[4:-1].split(","))
        assert max(red, green, blue) < 170
    lab.page.wait_for_timeout(800)
    lab.picture("3-dark", "check-pairwise_dist")
    lab.command("apputils:change-theme", theme="JupyterLab Light")


def test_it_is_the_same_in_notebook_7(notebook_7):
    notebook_7.run("setup")
    notebook_7.paste("pairwise_dist", wrong().source)
    notebook_7.run("pairwise_dist")
    assert wrong().hint in notebook_7.run("check-pairwise_dist")
    notebook_7.picture("3-notebook-7")
    notebook_7.paste("pairwise_dist", reference_source("pairwise_dist"))
    notebook_7.run("pairwise_dist")
    text = notebook_7.run("check-pairwise_dist")
    assert text.startswith("pairwise_dist: 4 of 4 checks passed")
    notebook_7.page.close()


def test_validate_finds_what_is_wrong(lab):
    lab.save()
    text = validate(lab)
    assert "failed" in text.lower()
    assert "2 of 4 checks of pairwise_dist do not pass yet" in text
    assert STUB not in text
    assert "softmax is not implemented yet" in text
    lab.picture("4-validate")
    lab.page.locator(".jp-Dialog button.jp-mod-accept").click()


def validate(lab):
    """Press nbgrader's button; what its dialog says in the end."""
    lab.page.get_by_text("Validate", exact=True).first.click()
    dialog = lab.page.locator(".jp-Dialog")
    lab.wait_until(
        "() => /passed|failed|Success|error/i.test("
        "document.querySelector('.jp-Dialog')?.innerText ?? '')"
    )
    return " ".join(dialog.inner_text().split())


def test_a_right_answer_passes(lab):
    lab.paste("pairwise_dist", reference_source("pairwise_dist"))
    lab.run("pairwise_dist")
    text = lab.run("check-pairwise_dist")
    assert text.startswith("pairwise_dist: 4 of 4 checks passed")
    assert "NotYet" not in text
    lab.picture("5-right")


def test_an_unknown_question_says_which_there_are(lab):
    lab.paste("try-pairwise_dist", 'check("pairwise_dits")')
    text = lab.run("try-pairwise_dist")
    assert "there is no question 'pairwise_dits'; there are pairwise" in text


def test_run_all_and_the_list(lab):
    """A finished notebook runs from top to bottom; the list is complete."""
    path = lab.folder / "clustering.ipynb"
    lab.paste("try-pairwise_dist", "pairwise_dist(toy, toy)")
    lab.save()
    finish(path)
    lab.command("docmanager:reload")
    lab.wait_until(
        "() => window.jupyterapp.shell.currentWidget.content.model.sharedModel"
        ".cells.some(c => c.id === 'gmm_sampling' &&"
        " !c.source.includes('NotImplementedError'))"
    )
    lab.command("notebook:run-all-cells")
    last = last_code_cell(path)
    lab.wait_until(
        "i => window.jupyterapp.shell.currentWidget.content.model.sharedModel"
        ".cells[i].outputs.length > 0",
        lab.position(last),
        patience=900_000,  # half a minute's work on a quiet machine
    )
    text = lab.shown(last)
    assert "clustering: 4 of 5 items are in order" in text
    assert "✓ passed all 12 questions pass their public checks" in text
    assert "nothing written yet: initialization, convergence" in text
    lab.picture("6-list", last)
    lab.save()


def finish(path):
    """Write all functions in; the two written answers stay empty."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.id in {question.cell_id for question in CLUSTERING.questions}:
            cell.source = reference_source(cell.id)
    path.write_text(json.dumps(fill(notebook, CLUSTERING, {})))


def last_code_cell(path):
    cells = nbformat.read(path, as_version=4).cells
    return [c.id for c in cells if "check.submission()" in c.source][-1]


@pytest.fixture(scope="module")
def course(lab, tmp_path_factory):
    """An instructor's course: Ada hands in what was saved, Ben a mistake."""
    root = tmp_path_factory.mktemp("course")
    write_source(CLUSTERING, root / "built")
    lay_course_root(root, root / "built", CLUSTERING)
    steps.release(root, CLUSTERING.name)
    saved = nbformat.read(lab.folder / "clustering.ipynb", as_version=4)
    for cell in saved.cells:
        if cell.id == "initialization":
            cell.source = "Different points, drawn at random."
    for student in ("ada", "ben"):
        folder = root / "submitted" / student / CLUSTERING.name
        folder.mkdir(parents=True)
        nbformat.write(saved, folder / "clustering.ipynb")
        for cell in saved.cells:
            if cell.id == "pairwise_dist":
                cell.source = wrong().source
    subprocess.run(
        [sys.executable, "-m", "autograder", "batch", root]
        + ["--assignment", "clustering", "--jobs", "1"],
        check=True,
        capture_output=True,
    )
    steps.feedback(root, CLUSTERING.name)
    return root


def test_what_was_saved_earns_its_points(course):
    filed = read_sidecar(course / "autograded" / "ada" / "clustering")
    assert filed.report.outcome == "graded"
    assert filed.report.score == filed.report.max_score == 90


def test_the_feedback_page_is_read(lab, course):
    """The mistake is told; of hidden checks, no data; on paper as well."""
    path = course / "feedback" / "ben" / "clustering" / "clustering.html"
    page = lab.page.context.browser.new_page(
        viewport={"width": 1000, "height": 1300}
    )
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(path.as_uri())
        page.screenshot(path=lab.pictures / f"7-feedback-{scheme}.png")
    text = page.locator("main").inner_text()
    assert re.search(r"\b8\d(\.\d+)?\s+of 100 points", text)
    assert "waits for a person" in text
    section = page.locator("#pairwise_dist")
    assert wrong().hint in section.inner_text()
    failed = section.locator("tr.failed")
    hidden = failed.filter(has_text="hidden check")
    assert hidden.count() and failed.count() > hidden.count()
    assert hidden.locator("pre").count() == 0  # what was seen
    assert page.pdf().startswith(b"%PDF")
    page.close()
