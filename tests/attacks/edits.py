"""Attacks on the notebook file itself: each edits a stock-shaped notebook.

The answer in it is wrong; the edit tries to get points nevertheless, or to
take them away from the answers that are right. The same edit is made to the
stock notebook (the control) and to ours.
"""

from collections.abc import Callable
from typing import Any

Notebook = dict[str, Any]
Edit = Callable[[Notebook], None]


def cell(notebook: Notebook, cell_id: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        c for c in notebook["cells"] if c.get("id") == cell_id
    )
    return found


def raise_the_points(notebook: Notebook) -> None:
    """More points for a question that is right."""
    about = cell(notebook, "check-logsumexp")["metadata"]["nbgrader"]
    about["points"] = 600


def empty_a_check(notebook: Notebook) -> None:
    """A locked check that checks nothing."""
    cell(notebook, "check-softmax")["source"] = "pass"


def unlock_a_check(notebook: Notebook) -> None:
    """A check that says it may be changed, with a checksum that fits."""
    found = cell(notebook, "check-softmax")
    found["source"] = "print('passed')"
    found["metadata"]["nbgrader"] |= {
        "locked": False,
        "solution": True,
        "checksum": "0" * 32,
    }


def skip_a_check(notebook: Notebook) -> None:
    """The tag that keeps a cell from being run: no failure is no fault."""
    cell(notebook, "check-softmax")["metadata"]["tags"] = ["skip-execution"]


def repeat_a_check(notebook: Notebook) -> None:
    """A check that is passed, ten times."""
    found = cell(notebook, "check-logsumexp")
    notebook["cells"] += [found] * 10


def rename_a_check(notebook: Notebook) -> None:
    """A check that is passed, under the id of one that is not."""
    found = cell(notebook, "check-softmax")
    found["source"] = cell(notebook, "check-logsumexp")["source"]


def grade_an_answer(notebook: Notebook) -> None:
    """An answer cell that says it is worth points by itself."""
    about = cell(notebook, "softmax")["metadata"]["nbgrader"]
    about |= {"grade": True, "points": 7}


def add_a_check(notebook: Notebook) -> None:
    """A check of the student's own."""
    about = {"grade": True, "points": 50, "grade_id": "check-extra"}
    notebook["cells"].append(
        {
            "cell_type": "code",
            "id": "check-extra",
            "metadata": {"nbgrader": about},
            "source": "pass",
            "outputs": [],
        }
    )


def poison_the_setup(notebook: Notebook) -> None:
    """A locked cell that brings a numpy of its own."""
    cell(notebook, "setup")["source"] += (
        "\nnp.allclose = np.isclose = lambda *a, **k: True"
        "\nearned = globals().get('earned', []); earned.append(50)"
    )


def answer_in_a_cell_of_ones_own(notebook: Notebook) -> None:
    """Code at the end of the notebook that counts points."""
    notebook["cells"].append(
        {
            "cell_type": "code",
            "id": "own",
            "metadata": {},
            "source": "globals().get('earned', []).append(50)",
            "outputs": [],
        }
    )


def two_answers(notebook: Notebook) -> None:
    """The answer cell twice, the second time with a score in it."""
    found = dict(cell(notebook, "softmax"))
    found["source"] += "\nglobals().get('earned', []).append(50)"
    notebook["cells"].append(found)


def drop_the_checks(notebook: Notebook) -> None:
    """No check is left, none fails."""
    notebook["cells"] = [
        c
        for c in notebook["cells"]
        if not str(c.get("id")).startswith("check-")
    ]


def turn_around(notebook: Notebook) -> None:
    """All cells in the opposite order."""
    notebook["cells"].reverse()


def forged_outputs(notebook: Notebook) -> None:
    """Outputs that say what was earned, and scripts in them."""
    script = "<script>alert('earned')</script>"
    for found in notebook["cells"]:
        if found.get("cell_type") == "code":
            data = {"text/plain": "7.0", "text/html": script}
            found["outputs"] = [
                {
                    "output_type": "execute_result",
                    "data": data,
                    "metadata": {},
                    "execution_count": 1,
                }
            ]


def junk(notebook: Notebook) -> None:
    """Cells, ids and metadata that are of no type that one expects."""
    notebook["cells"][:0] = [None, 7, [], {}, {"cell_type": "code", "id": 3}]
    for found in notebook["cells"][6:]:
        found["attachments"] = {"../../x": {"image/png": ["/etc/passwd"]}}
    notebook["metadata"] = [{"kernelspec": {"argv": ["/bin/sh"]}}]
    notebook["nbformat"] = "4"


# Those that give points in the stock grader, and those that only take some.
GAINING: list[Edit] = [
    raise_the_points,
    empty_a_check,
    unlock_a_check,
    skip_a_check,
    repeat_a_check,
    rename_a_check,
    grade_an_answer,
    add_a_check,
    poison_the_setup,
    answer_in_a_cell_of_ones_own,
    two_answers,
]
HARMING: list[Edit] = [drop_the_checks, turn_around, junk]
