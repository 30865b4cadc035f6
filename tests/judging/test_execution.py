"""A full run of a notebook: its outputs, its limit, and what ends it."""

import base64
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import BAYESIAN_MIXTURES, CLUSTERING
from autograder.batch.full_runs import places_for
from autograder.course import notebook_of
from autograder.gradebook.feedback import pictures_for
from autograder.gradebook.reports import Filed
from autograder.judging.execution import Executed, execute, released_files
from autograder.reading.raw import UnreadableNotebook, digest_of
from autograder.report import COULD_NOT_GRADE, Report
from autograder.sandbox.server import ForkServer


@pytest.fixture(scope="module")
def server() -> Iterator[ForkServer]:
    with ForkServer() as server:
        yield server


def notebook(*sources: str) -> bytes:
    """Cells with outputs of their own, which must not stay."""
    old = {"output_type": "stream", "name": "stdout", "text": "stale"}
    cells = [
        {"cell_type": "code", "source": source, "outputs": [old]}
        for source in sources
    ]
    return json.dumps({"cells": cells, "metadata": {}}).encode()


def outputs(executed: Executed) -> list[list[dict[str, Any]]]:
    cells = json.loads(executed.notebook)["cells"]
    return [cell["outputs"] for cell in cells]


def test_outputs_are_those_that_jupyter_would_show(server: ForkServer) -> None:
    executed = execute(
        server,
        notebook(
            "import os\nprint(open('data/words.txt').read())\n6 * 7",
            "%matplotlib inline\nimport matplotlib.pyplot as plt\n"
            "_ = plt.plot([1, 2])",
            "1 / 0",
            "from IPython.display import HTML\n"
            "HTML('<script>alert(1)</script><b>bold</b>')",
            "print('the last')",
        ),
        {"data/words.txt": b"from a file"},
    )
    assert executed.reason == ""
    text, figure, error, html, last = outputs(executed)
    assert text[0]["text"].strip() == "from a file"
    assert text[1]["data"]["text/plain"] == "42"
    (picture,) = (o["data"]["image/png"] for o in figure if "data" in o)
    assert base64.b64decode(picture).startswith(b"\x89PNG")
    assert (error[0]["output_type"], error[0]["ename"]) == (
        *("error", "ZeroDivisionError"),
    )
    assert "script" not in json.dumps(html)
    assert "<b>bold</b>" in html[0]["data"]["text/html"]
    assert last[0]["text"].strip() == "the last"
    assert b"stale" not in executed.notebook


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("while True: pass", "stopped after"),
        ("import time; time.sleep(1000)", "stopped after"),
        ("import os; os._exit(3)", "ended"),
        ("import ctypes; ctypes.string_at(0)", "crashed"),
    ],
    ids=["loop", "sleep", "exit", "crash"],
)
def test_what_stops_a_run_is_told_and_the_rest_kept(
    server: ForkServer, source: str, said: str
) -> None:
    cells = notebook("print('before')", source, "print('after')")
    executed = execute(server, cells, {}, seconds=6)
    before, stopped, after = outputs(executed)
    assert before[0]["text"].strip() == "before"
    assert executed.reason.startswith("cell 2: ")
    assert said in executed.reason
    assert stopped[0]["output_type"] == "error"
    assert after == []


def test_a_file_that_is_no_notebook_is_not_run(server: ForkServer) -> None:
    with pytest.raises(UnreadableNotebook):
        execute(server, b"dear teacher", {})


def test_notebooks_of_one_name_are_kept_apart() -> None:
    paths = [Path("a/x.ipynb"), Path("b/x.ipynb"), Path("y.ipynb")]
    names = [path.name for path in places_for(Path("f"), paths)]
    assert names == ["x.ipynb", "x-2.ipynb", "y.ipynb"]


def test_the_command_grade_keeps_a_full_run(tmp_path: Path) -> None:
    letter = tmp_path / "letter.ipynb"
    letter.write_text("dear teacher")
    folder = tmp_path / "executed"
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "grade", str(letter)]
        + [str(notebook_of("release", BAYESIAN_MIXTURES))]
        + ["--execute", str(folder)],
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert "0 / 40" in done.stdout
    assert "not run to its end: the file is not a notebook" in done.stderr
    name = f"{BAYESIAN_MIXTURES.name}.ipynb"
    assert f"{name}: run to its end" in done.stderr
    cells = json.loads((folder / name).read_bytes())["cells"]
    shown = [o for c in cells for o in c.get("outputs", [])]
    assert any("image/png" in o.get("data", {}) for o in shown)
    assert any("NotImplementedError" in o.get("ename", "") for o in shown)
    assert (folder / "letter.ipynb").read_text() == "dear teacher"


WRONG_SOFTMAX = """
def softmax(logits):
    return np.exp(logits) / np.exp(logits).sum(axis=0)
"""


def with_wrong_softmax() -> bytes:
    """Of the released notebook what softmax needs, without any output."""
    content = json.loads(notebook_of("release", CLUSTERING).read_bytes())
    cells = {
        cell["metadata"].get("nbgrader", {}).get("grade_id"): cell
        for cell in content["cells"]
    }
    cells["softmax"]["source"] = WRONG_SOFTMAX
    kept = ("one-thread", "setup", "softmax", "check-softmax")
    content["cells"] = [cells[name] for name in kept]
    return json.dumps(content).encode()


def test_feedback_finds_what_the_checks_drew_in_a_full_run(
    server: ForkServer, tmp_path: Path
) -> None:
    handed_in = with_wrong_softmax()
    executed = execute(server, handed_in, released_files(CLUSTERING))
    name = f"{CLUSTERING.name}.ipynb"
    for kind, data in (
        ("submitted", handed_in),
        ("executed", executed.notebook),
    ):
        (tmp_path / kind / "ada" / CLUSTERING.name).mkdir(parents=True)
        (tmp_path / kind / "ada" / CLUSTERING.name / name).write_bytes(data)
    folder = tmp_path / "autograded" / "ada" / CLUSTERING.name
    report = Report("", "", COULD_NOT_GRADE, "", 0, "", 0, 0.0)
    found = pictures_for(folder, Filed(digest_of(handed_in), report))
    assert list(found) == ["check-softmax"]
    assert found["check-softmax"].caption.startswith("Your table")
    other = Filed(digest_of(handed_in + b" "), report)
    assert pictures_for(folder, other) == {}
