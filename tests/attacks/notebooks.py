"""The notebooks that attacks are spliced into, for the judge and for stock."""

import ast
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.assignment import CLUSTERING
from autograder.building.authoring import source_notebook
from autograder.course import text_of
from autograder.reading.notebook import Skeleton, SkeletonCell

Notebook = dict[str, Any]

CODE = Path(__file__).parent / "code"
# Three questions are enough: the attacked one, and one on either side.
SMALL = replace(CLUSTERING, questions=CLUSTERING.questions[:3])
ATTACKED = "softmax"

# What an attack's code is worth is what one of these is worth.
TWINS = {
    "raising": "def softmax(logits):\n    raise LookupError\n",
    "wrong": "def softmax(logits):\n    return logits\n",
    "foreign": (  # wrong, and by means that are not permitted
        "import importlib\n"
        "def softmax(logits):\n"
        '    importlib.import_module("scipy")\n'
        "    return logits\n"
    ),
    "empty": "def softmax(logits):\n    return []\n",
    "slow": (
        "def softmax(logits):\n"
        "    rows = []\n"
        "    for row in logits:\n"
        "        weights = [np.exp(x - max(row)) for x in row]\n"
        "        rows.append([w / sum(weights) for w in weights])\n"
        "    return np.array(rows)\n"
    ),
}
LOGSUMEXP = (
    "def logsumexp(logits):\n"
    "    top = logits.max(axis=1, keepdims=True)\n"
    "    total = np.exp(logits - top).sum(axis=1, keepdims=True)\n"
    "    return top + np.log(total)\n"
)
VALUES = (
    "logits = np.array([[1.0, 2.0], [3.0, 5.0]])\n"
    "expected = np.array([[0.26894142, 0.73105858], "
    "[0.11920292, 0.88079708]])\n"
)
# Id, points and text of the stock notebook's checks.
STOCK_CHECKS = [
    (
        "check-softmax",
        7,
        "got = handed_over(softmax(logits))\n"
        "assert np.allclose(got, expected)\n",
    ),
    (
        "check-softmax-approx",
        1,
        "import pytest\n"
        "assert list(softmax(logits)[0]) == pytest.approx(expected[0])\n",
    ),
    (
        "check-softmax-pace",
        1,
        "many = np.random.default_rng(0).normal(size=(5000, 3))\n"
        "def seconds(function):\n"
        "    found = []\n"
        "    for _ in range(5):  # the least of them: the clock is coarse\n"
        "        start = time.process_time()\n"
        "        function(many)\n"
        "        found.append(time.process_time() - start)\n"
        "    return min(found)\n"
        "assert seconds(softmax) <= 20 * seconds(reference_softmax)\n",
    ),
    (
        "check-softmax-work",
        1,
        "many = np.random.default_rng(0).normal(size=(20_000, 3))\n"
        "start = time.process_time()\n"
        "softmax(many)\n"
        "assert time.process_time() - start < 0.1\n",
    ),
    (
        "check-logsumexp",
        6,
        "own, softmax = softmax, reference_softmax\n"
        "assert np.allclose(logsumexp(logits), "
        "[[2.31326169], [5.12692801]])\n"
        "softmax = own\n",
    ),
    (
        "check-softmax-again",
        1,
        "assert np.allclose(softmax(logits), expected)\n",
    ),
]


def attack_text(path: Path) -> tuple[str, dict[str, str]]:
    """An attack's code, and the `# name: value` lines at its top."""
    text = path.read_text()
    about = {}
    for line in text.splitlines():
        name, colon, value = line.removeprefix("# ").partition(": ")
        if line.startswith("# ") and colon:
            about[name] = value
    assert ast.get_docstring(ast.parse(text)), path
    return text, about


def baited(text: str, names: dict[str, Any]) -> str:
    """The code with the names it uses defined in front of it."""
    used = {n: v for n, v in names.items() if n in text}
    return "".join(f"{n} = {v!r}\n" for n, v in used.items()) + text


def cell(cell_id: str, source: str, **nbgrader: Any) -> dict[str, Any]:
    about = {"grade_id": cell_id, "schema_version": 3, **nbgrader}
    return {
        "cell_type": "code",
        "id": cell_id,
        "metadata": {"nbgrader": about},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def stock_notebook(softmax: str, *, short: bool = False) -> Notebook:
    """What the stock grader gets; `short` is without its costly checks."""
    setup = "import time\nimport numpy as np\n"
    cells = [
        cell("setup", setup, locked=True),
        cell(ATTACKED, softmax, solution=True),
        cell("logsumexp", LOGSUMEXP, solution=True),
    ]
    for cell_id, points, source in STOCK_CHECKS:
        if short and cell_id not in ("check-softmax", "check-logsumexp"):
            continue
        made = cell(cell_id, VALUES + source, grade=True, locked=True)
        made["metadata"]["nbgrader"]["points"] = points
        cells.append(made)
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def small_notebook() -> Notebook:
    """The solved notebook, up to its third question."""
    made = source_notebook(CLUSTERING, text_of(CLUSTERING))
    made.cells = list(_until_last_question(made.cells))
    content: Notebook = json.loads(json.dumps(made))
    return content


def small_skeletons() -> dict[str, Skeleton]:
    cells = tuple(
        SkeletonCell(c["id"], c["metadata"]["tags"][0], c["source"])
        for c in small_notebook()["cells"]
        if c["cell_type"] == "code"
    )
    return {SMALL.name: Skeleton(SMALL, cells)}


def _until_last_question(cells: list[Any]) -> Iterator[Any]:
    for found in cells:
        yield found
        if found["id"] == SMALL.questions[-1].grade_id:
            return


def with_answer(notebook: Notebook, source: str) -> bytes:
    """A notebook as bytes, its attacked cell replaced."""
    notebook = json.loads(json.dumps(notebook))
    for found in notebook["cells"]:
        if found["id"] == ATTACKED:
            found["source"] = source
    return json.dumps(notebook).encode()
