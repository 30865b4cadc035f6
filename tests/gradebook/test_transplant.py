"""The submitted notebook is put together from parts we trust."""

import copy
import json

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.gradebook.transplant import submitted_cells, transplanted
from tests.effort import growth


def code(cell_id, source, role=None, **nbgrader):
    cell = nbformat.v4.new_code_cell(source)
    return _cell(cell, cell_id, role, nbgrader)


def text(cell_id, source, role=None, **nbgrader):
    cell = nbformat.v4.new_markdown_cell(source)
    return _cell(cell, cell_id, role, nbgrader)


def _cell(cell, cell_id, role, nbgrader):
    cell.id = cell_id
    if role:
        cell.metadata["tags"] = [role]
    if nbgrader:
        cell.metadata["nbgrader"] = {"grade_id": cell_id, **nbgrader}
    return cell


@pytest.fixture
def released():
    return nbformat.v4.new_notebook(
        cells=[
            text("text-001", "# Title"),
            code("setup", "import numpy", "given", locked=True),
            code("softmax", "stub", "answer", solution=True),
            code("try-softmax", "play", "try"),
            code("check-softmax", "check()", "check", grade=True, points=7),
            text("why", "YOUR ANSWER HERE", "manual", solution=True),
        ]
    )


def transplant(released, cells):
    data = json.dumps({"cells": cells}).encode()
    made = transplanted(released, submitted_cells(data), [])
    nbformat.validate(made)
    return made


def sources(notebook):
    return {cell.id: cell.source for cell in notebook.cells}


def test_only_what_students_may_write_crosses(released):
    handed_in = copy.deepcopy(released.cells)
    for cell in handed_in:
        cell["source"] = f"mine: {cell['id']}"
        cell["metadata"]["evil"] = True
        cell["metadata"].setdefault("tags", []).append("skip-execution")
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["points"] = 1000
    made = transplant(released, handed_in)
    found = sources(made)
    assert found["softmax"] == "mine: softmax"
    assert found["try-softmax"] == "mine: try-softmax"
    assert found["why"] == "mine: why"
    assert found["setup"] == "import numpy"
    assert found["check-softmax"] == "check()"
    ours = {cell.id: cell.metadata for cell in released.cells}
    for cell in made.cells:
        assert cell.metadata == ours.get(cell.id, {"tags": ["student"]})


def test_altered_copies_of_ours_stay_as_plain_cells(released):
    handed_in = copy.deepcopy(released.cells)
    handed_in[0]["source"] = "# Title, and my answer"
    handed_in[1]["source"] = "import torch"
    made = transplant(released, handed_in)
    order = [cell.source for cell in made.cells]
    assert order[:4] == [
        "# Title",
        "# Title, and my answer",
        "import numpy",
        "import torch",
    ]
    assert [c.id for c in made.cells if "student" in c.id] == [
        "student-001",
        "student-002",
    ]


def test_their_own_cells_keep_their_place(released):
    handed_in = copy.deepcopy(released.cells)
    handed_in.insert(3, code("mine", "print(1)"))
    handed_in.insert(0, text("first", "Hello"))
    handed_in.append({"cell_type": "raw", "source": "<script>", "metadata": {}})
    made = transplant(released, handed_in)
    order = [cell.source for cell in made.cells]
    assert order[0] == "Hello"
    assert order[order.index("stub") + 1] == "print(1)"
    assert order[-1] == "< script>"
    assert made.cells[-1].cell_type == "markdown"


def test_of_two_copies_the_last_one_written_in_counts(released):
    stub, first, second = (copy.deepcopy(released.cells[2]) for _ in range(3))
    first["source"], second["source"] = "first", "second"
    made = transplant(released, [first, second, stub])
    assert sources(made)["softmax"] == "second"
    assert "first" in sources(made).values()


def test_missing_cells_come_back_and_order_is_ours(released):
    made = transplant(released, [released.cells[5], released.cells[2]])
    assert [cell.id for cell in made.cells] == [c.id for c in released.cells]


def test_a_cell_of_another_type_is_not_taken_for_ours(released):
    wrong = text("softmax", "def softmax(): ...", "answer", solution=True)
    made = transplant(released, [wrong])
    assert sources(made)["softmax"] == "stub"
    assert "def softmax(): ..." in sources(made).values()


def test_outputs_cross_but_never_into_a_check_cell(released):
    handed_in = copy.deepcopy(released.cells)
    stream = {"output_type": "stream", "name": "stdout", "text": "hello"}
    for cell in handed_in:
        if cell["cell_type"] == "code":
            cell["outputs"] = [stream]
    made = {cell.id: cell for cell in transplant(released, handed_in).cells}
    assert made["setup"].outputs == [stream]
    assert made["softmax"].outputs == [stream]
    assert made["check-softmax"].outputs == []


def test_countless_cells_take_no_long_time(released):
    def put_together(count):
        more = [{"cell_type": "raw", "source": "a"}] * count
        made = transplant(released, [*released.cells, *more])
        assert len(made.cells) == len(released.cells) + 300

    # A hundred times the cells, which are not all gathered for each of them.
    assert growth(put_together, 300, 30_000) < 40


def test_lines_are_shown_as_they_are_run(released):
    made = transplant(released, [code("softmax", "# a\rdef f():\r\n    x")])
    assert sources(made)["softmax"] == "# a\ndef f():\n    x"


def test_the_released_notebook_itself_is_left_as_it_is(released):
    before = copy.deepcopy(released)
    handed_in = [code("softmax", "mine")]
    transplant(released, handed_in)
    assert released == before


def test_notes_stand_on_top_and_are_text(released):
    made = transplanted(released, [], ["its kernel is <b>x</b>"])
    assert made.cells[0].source.endswith("- its kernel is < b>x< /b>")


ODD_CELLS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "id": st.sampled_from(["softmax", "why", "setup", 5, None]),
            "cell_type": st.sampled_from(["code", "markdown", "raw", 1]),
            "source": st.text(max_size=9) | st.lists(st.text(), max_size=2),
            "metadata": st.none() | st.just({"nbgrader": []}),
            "outputs": st.none() | st.lists(st.integers(), max_size=2),
        },
    )
    | st.integers(),
    max_size=8,
)


@settings(deadline=None)  # the machine may be busy
@given(ODD_CELLS)
def test_no_notebook_is_too_odd(cells):
    released = nbformat.v4.new_notebook(
        cells=[
            code("setup", "import numpy", "given", locked=True),
            code("softmax", "stub", "answer", solution=True),
            text("why", "YOUR ANSWER HERE", "manual", solution=True),
        ]
    )
    made = transplant(released, cells)
    ids = [cell.id for cell in made.cells]
    assert len(ids) == len(set(ids))
    assert [i for i in ids if "student" not in i] == ["setup", "softmax", "why"]
