"""What nbgrader's release makes of our cells."""

import json

import pytest

from autograder.assignment import ASSIGNMENTS
from autograder.building.stubs import named_stubs

SOURCE = '''\
class KMeans:
    """Groups points."""

    def _get_loss(
        self, centers
    ) -> float:
        """The mean squared distance."""
        # YOUR CODE HERE
        raise NotImplementedError

    def __call__(self):
        raise NotImplementedError("given")

def helper():
    def inner():
        raise NotImplementedError
    return inner

raise NotImplementedError'''


def test_each_stub_names_what_encloses_it():
    lines = named_stubs(SOURCE, "toy").split("\n")
    assert [line.strip() for line in lines if "raise" in line] == [
        'raise NotImplementedError("KMeans._get_loss")',
        'raise NotImplementedError("given")',
        'raise NotImplementedError("helper.inner")',
        'raise NotImplementedError("toy")',
    ]


def test_nothing_else_is_changed():
    assert named_stubs("x = 1\n\n", "toy") == "x = 1\n\n"


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_release_holds_no_solution_and_a_stub_for_each_question(
    released_course, name
):
    path = released_course / "release" / name / f"{name}.ipynb"
    assert "SOLUTION" not in path.read_text()
    cells = {c["id"]: c for c in json.loads(path.read_bytes())["cells"]}
    for question in ASSIGNMENTS[name].questions:
        source = "".join(cells[question.cell_id]["source"])
        assert f'raise NotImplementedError("{question.id}")' in source
        points = cells[question.grade_id]["metadata"]["nbgrader"]["points"]
        assert points == question.points
    for question in ASSIGNMENTS[name].manual:
        source = "".join(cells[question.id]["source"])
        assert "YOUR ANSWER HERE" in source or "YOUR CODE HERE" in source
