"""The feedback page's parts: a hint said once, and the check's picture."""

import base64
import json
from typing import Any

import pytest

from autograder.assignment import CLUSTERING
from autograder.checks.display import Picture, Table
from autograder.gradebook import steps
from autograder.gradebook.feedback_parts import told_once
from autograder.gradebook.handed_in_pictures import LARGEST, pictures_in
from autograder.report import CheckReport

PNG = b"\x89PNG\r\n\x1a\n and what follows"
CAPTION = "Yours & the target, 'a' < \"b\""


def check(
    outcome: str, help: str, *, hidden: bool = False, mistake: str | None = None
) -> CheckReport:
    return CheckReport(
        *("x", "larger inputs", outcome, 0, 2, hidden),
        message="seen",
        help=help,
        misconception=mistake,
    )


def shown(html: Any, grade_id: Any = "check-softmax") -> bytes:
    """A notebook whose check cell shows some HTML."""
    data = {"text/html": html}
    output = {"output_type": "display_data", "data": data, "metadata": {}}
    cell = {
        "cell_type": "code",
        "metadata": {"nbgrader": {"grade_id": grade_id}},
        "outputs": [output],
    }
    return json.dumps({"cells": [cell]}).encode()


def as_shown(png: bytes) -> str:
    """What check("softmax") shows, with such a picture."""
    table = Table("softmax", [], picture=lambda: Picture(png, CAPTION))
    return table._repr_html_()


def test_the_hint_of_a_mistake_stands_above_and_advice_once() -> None:
    hint, lines = told_once(
        [
            check("failed", "Rows, not columns.", mistake="columns"),
            check("failed", "Rows, not columns.", hidden=True),
            check("failed", "Try one row."),
            check("failed", "Try one row."),
            check("passed", "Never needed."),
        ]
    )
    assert hint == "Rows, not columns."
    assert [line.help for line in lines] == ["", "", "Try one row.", "", ""]
    assert [line.message for line in lines[:2]] == ["seen", ""]


def test_without_a_mistake_there_is_no_hint() -> None:
    hint, lines = told_once([check("failed", "Try one row.")])
    assert hint == ""
    assert lines[0].help == "Try one row."


def test_the_picture_of_a_check_is_found() -> None:
    for text in (as_shown(PNG), as_shown(PNG).splitlines(keepends=True)):
        (name, drawn), *more = pictures_in(shown(text)).items()
        assert name == "check-softmax"
        assert base64.b64decode(drawn.png) == PNG
        assert drawn.caption == CAPTION
        assert not more


@pytest.mark.parametrize(
    "notebook",
    [
        b"",
        b"dear teacher",
        b"[]",
        b'{"cells": 3}',
        b'{"cells": [{"metadata": null}]}',
        b"[" * 100_000,
        shown(as_shown(b"GIF89a")),
        shown(as_shown(PNG + b"x" * LARGEST)),
        shown('<img src="data:image/png;base64,===" alt="">'),
        shown('<img src="https://example.org/x.png" alt="">'),
        shown(7),
        shown(as_shown(PNG), grade_id=["a"]),
    ],
)
def test_anything_else_is_left_out(notebook: bytes) -> None:
    assert pictures_in(notebook) == {}


def test_the_page_shows_it_for_the_notebook_that_was_graded(classroom) -> None:
    """Not when another one lies there by now."""
    outputs = json.loads(shown(as_shown(PNG)))["cells"][0]["outputs"]
    notebook = classroom.edited(
        lambda cells: cells["check-softmax"].update(outputs=outputs)
    )
    classroom.hand_in("alice", notebook)
    classroom.record()
    picture = base64.b64encode(PNG).decode()
    (page,) = steps.feedback(classroom.root, CLUSTERING.name)
    section = page.read_text().partition('id="softmax"')[2]
    section = section.partition("</section>")[0]
    assert f'src="data:image/png;base64,{picture}"' in section
    assert "Yours &amp; the target" in section
    assert page.read_text().count("<img") == 1
    classroom.hand_in("alice", notebook + b" ")
    (page,) = steps.feedback(classroom.root, CLUSTERING.name)
    assert "<img" not in page.read_text()
