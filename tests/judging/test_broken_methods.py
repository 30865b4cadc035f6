"""A method that keeps its class from being made costs its own points only."""

import json

import pytest

from autograder.accuracy.answers import Answer, notebook_with
from autograder.judging.judge import Judge
from autograder.report import Report

LOSS = Answer(
    "KMeans._get_loss",
    "mine",
    """
def _get_loss(self, centers, cluster_idx, points):
    return float(((points - centers[cluster_idx]) ** 2).sum(axis=1).mean())
""",
)
HEAD = "    def _get_loss(self"
BROKEN = {
    "bracket": ("return float((", "return float(((", "'(' was never closed"),
    "decorator": (HEAD, f"    @jit\n{HEAD}", "name 'jit' is not defined"),
    "default": ("points):", "points, K=N):", "name 'N' is not defined"),
    "indentation": (HEAD, f"    return 1\n{HEAD}", "'return' outside function"),
}


def edited(old: str, new: str) -> bytes:
    """A notebook whose KMeans cell has one method of ours, changed."""
    notebook = json.loads(notebook_with(LOSS))
    (cell,) = (c for c in notebook["cells"] if c["id"] == "KMeans")
    source = "".join(cell["source"])
    assert source.count(old) == 1
    cell["source"] = source.replace(old, new)
    return json.dumps(notebook).encode()


def lost(report: Report) -> dict[str, set[str]]:
    return {
        question.id: {f"{c.outcome}: {c.message}" for c in question.checks}
        for question in report.questions
        if question.score < question.max_score
    }


@pytest.mark.parametrize("kind", BROKEN)
def test_it_costs_its_own_points_only(judge: Judge, kind: str) -> None:
    old, new, why = BROKEN[kind]
    found = lost(judge.grade(edited(old, new), seed=1))
    # What is indented too little counts for the method above it.
    above = kind == "indentation"
    question = "KMeans._update_centers" if above else LOSS.question
    assert list(found) == [question]
    (text,) = found[question]
    assert text.startswith("blocked: the cell KMeans has a")
    assert why in text


def test_a_class_that_cannot_be_made_says_why(judge: Judge) -> None:
    found = lost(judge.grade(edited(HEAD, f"    rate = N\n{HEAD}"), seed=1))
    assert len(found) == 4
    for messages in found.values():
        (text,) = messages
        assert "KMeans is not defined: its cell failed in line" in text
        assert text.endswith("NameError: name 'N' is not defined")


def test_what_was_left_out_is_tried_first(judge: Judge) -> None:
    """Only what seems to be needed is run, until something is missing."""
    late = "exec('jit = lambda f: f')\n\nclass KMeans:"
    notebook = json.loads(edited(HEAD, f"    @jit\n{HEAD}"))
    (cell,) = (c for c in notebook["cells"] if c["id"] == "KMeans")
    cell["source"] = cell["source"].replace("class KMeans:", late, 1)
    assert lost(judge.grade(json.dumps(notebook).encode(), seed=1)) == {}


@pytest.fixture(scope="module")
def judge():
    with Judge() as judge:
        yield judge
