"""Reading notebooks that nobody has read before."""

import ast
import json
from typing import Any

import pytest

from autograder.assignment import CLUSTERING
from autograder.reading import slicing
from autograder.reading.notebook import (
    Skeleton,
    SkeletonCell,
    Submission,
    read_submission,
)
from autograder.reading.program import program_of
from autograder.reading.raw import UnreadableNotebook
from tests.effort import growth

STUB = "def softmax(logits):\n    raise NotImplementedError"
SKELETON = Skeleton(
    CLUSTERING,
    (
        SkeletonCell("setup", "given", "import numpy as np"),
        SkeletonCell("pairwise_dist", "answer", "def pairwise_dist(): ..."),
        SkeletonCell("picture", "demo", "print('long')"),
        SkeletonCell("softmax", "answer", STUB),
    ),
)


def cell(cell_id: str, source: str, **more: Any) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": cell_id,
        "metadata": {"nbgrader": {"grade_id": cell_id}},
        "source": source,
        **more,
    }


def read(cells: list[Any], **metadata: Any) -> Submission:
    data = json.dumps({"cells": cells, "metadata": metadata}).encode()
    return read_submission(data, {"clustering": SKELETON, "other": SKELETON})


def sources(submission: Submission) -> list[str]:
    return [cell.source for cell in submission.cells]


GOOD = [
    cell("setup", "import numpy as np"),
    cell("pairwise_dist", "A = 1"),
    cell("softmax", "B = 2"),
]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b"my dog ate it", "no valid JSON from line 1 on"),
        (b'{"cells": [', "no valid JSON"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"[1, 2]", "JSON without a list of cells"),
        (b'{"cells": 3}', "cells are not a list"),
        (b"[" * 100_000, "nested too deeply"),
        (b"1" * 5000, "a number of too many digits"),
        (b'{"cells": []}', "none of the answer cells"),
        (
            b'{"cells": [], "metadata": {"kernelspec": {"language": "R"}}}',
            "its kernel is r",
        ),
    ],
)
def test_what_is_no_notebook_of_ours_is_said(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableNotebook, match=reason):
        read_submission(data, {"clustering": SKELETON})


def test_locked_cells_come_from_the_release() -> None:
    cells = [cell("setup", "import evil"), *GOOD[1:]]
    submission = read(cells)
    assert sources(submission) == ["import numpy as np", "A = 1", "B = 2"]
    assert submission.problems == [
        "the locked cell setup was altered; ours was used"
    ]


def test_a_missing_locked_cell_is_put_back() -> None:
    assert sources(read(GOOD[1:]))[0] == "import numpy as np"


def test_demonstrations_are_not_run() -> None:
    assert "print('long')" not in sources(read([*GOOD, cell("picture", "x")]))


def test_answers_keep_our_order_and_own_cells_their_place() -> None:
    own = {"cell_type": "code", "source": ["helper = 1\n", "x = 2"]}
    submission = read([GOOD[2], GOOD[1], own, GOOD[0]])
    assert sources(submission) == [
        "import numpy as np",
        "A = 1",
        "helper = 1\nx = 2",
        "B = 2",
    ]


def test_a_missing_answer_cell_is_said() -> None:
    submission = read(GOOD[:2])
    assert "the answer cell softmax is missing" in submission.problems


def test_of_two_copies_the_last_filled_in_counts() -> None:
    copies = [cell("softmax", "B = 1"), cell("softmax", "B = 2")]
    stub = cell("softmax", STUB)
    for order in ([*copies, stub], [stub, *copies]):
        submission = read([*GOOD[:2], *order])
        assert sources(submission)[-1] == "B = 2"
        assert "3 cells are called softmax" in submission.problems[0]


def test_a_syntax_error_is_kept_to_its_cell() -> None:
    submission = read([*GOOD[:2], cell("softmax", "def f(:\n  pass")])
    bad = submission.cells[-1]
    assert bad.broken["softmax"].startswith("a syntax error in line 1")
    assert submission.cells[1].runs


def test_magics_are_taken_out_line_for_line() -> None:
    text = "%matplotlib inline\n!ls\nnp?\nB = 2"
    submission = read([*GOOD[:2], cell("softmax", text)])
    assert sources(submission)[-1] == "\n\n\nB = 2"


def test_a_line_that_starts_with_percent_can_be_python() -> None:
    text = "B = (7\n% 2)"
    submission = read([*GOOD[:2], cell("softmax", text)])
    assert sources(submission)[-1] == text


def test_another_kernel_is_graded_as_python_and_said() -> None:
    submission = read(GOOD, kernelspec={"language": "julia"})
    assert submission.problems == [
        "its kernel is julia; it was graded as Python"
    ]


@pytest.mark.parametrize(
    "junk",
    [None, 3, "text", {}, {"cell_type": "code"}, {"cell_type": "code",
     "source": 3}, {"cell_type": "code", "source": [1, None], "metadata": 4},
     {"cell_type": "code", "source": "x = 1", "metadata": {"nbgrader": []}}],
)  # fmt: skip
def test_junk_among_the_cells_hurts_nobody(junk: Any) -> None:
    found = sources(read([GOOD[0], junk, *GOOD[1:]]))
    assert "A = 1" in found
    assert "B = 2" in found


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("x = 1\n" * 20_000, "more than 100000 characters"),
        ("x = " + " + ".join("1" * 200), "code nested deeper than 100"),
        ("x = a" + ".b" * 200, "code nested deeper than 100"),
        ("x = " + "lambda: " * 200 + "1", "code nested deeper than 100"),
        ("x = " + "-" * 9000 + "1", "not readable as Python"),
        ("x = " + "(" * 500 + ")" * 500, "too many nested parentheses"),
        ("x = '\0'", "null bytes"),
        ("x = '\ud800'", "not readable as Python"),
        ("def f(x, x): pass", "duplicate argument 'x'"),
        (
            "def f():\n global "
            + ",".join(f"a{i}" for i in range(8000))
            + ";lambda: 0" * 2000,
            "too many functions for so many names",
        ),
        ("def f():\n    x = 1\n    global x", "a syntax error in line 3"),
        ("def f():\n    from os import *", "a syntax error in line 2"),
        ("from __future__ import nothing", "a syntax error in line 1"),
    ],
)
def test_what_the_judge_could_not_bear_costs_its_cell_only(
    source: str, reason: str
) -> None:
    submission = read([*GOOD[:2], cell("softmax", source)])
    program = program_of(submission)
    assert reason in program.broken["softmax"]
    assert [c.name for c in program.cells] == ["setup", "pairwise_dist"]


def test_a_notebook_is_no_longer_than_the_judge_can_read() -> None:
    long = [cell(f"long-{i}", "x = 1\n" * 16_000) for i in range(9)]
    more = [cell(f"more-{i}", "y = 1") for i in range(1000)]
    submission = read([*GOOD, *long, *more])
    assert len(submission.cells) == 300
    run = [c for c in submission.cells if c.runs]
    assert sum("x = 1" in c.source for c in run) == 5
    assert "more than 500000 characters" in submission.problems[0]
    assert "more than 300 cells" in submission.problems[-1]


def test_a_file_of_countless_cells_is_not_read() -> None:
    with pytest.raises(UnreadableNotebook, match="60003 cells"):
        read([*GOOD, *[{"cell_type": "raw"}] * 60_000])


def test_many_names_take_no_long_time() -> None:
    def look_at(count: int) -> None:
        names = [f"x{i}" for i in range(count)]
        more = {"cell_type": "code", "source": "=0\n".join([*names, ""])}
        use = f"def softmax(): return {','.join(names)}"
        program = program_of(read([*GOOD[:2], more, cell("softmax", use)]))
        assert f"{names[-1]}=0" in program.cells[-2].source

    # Eight times the names: eight times the time, where it was 64 times.
    assert growth(look_at, 1_100, 8_800) < 20


def test_a_long_chain_of_names_takes_no_long_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # One look at each statement, not one for each pair of them (minutes).
    chain = "\n".join(f"x{i} = x{i + 1}" for i in range(500))
    looks: list[ast.stmt] = []

    def look(node: ast.stmt, *more: Any) -> set[str]:
        looks.append(node)
        return concerns(node, *more)

    concerns = slicing.concerned_names
    monkeypatch.setattr(slicing, "concerned_names", look)
    source = f"{chain}\ndef softmax(): return x0"
    program = program_of(read([*GOOD[:2], cell("softmax", source)]))
    assert "x499 = x500" in program.cells[-1].source
    assert len(looks) == len(set(looks))
