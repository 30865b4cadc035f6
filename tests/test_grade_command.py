"""`python -m autograder grade`, as others script against it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.answers import fill
from autograder.assignment import ASSIGNMENTS, CLUSTERING
from autograder.course import notebook_of

KEYS = [
    "notebook", "assignment", "outcome", "reason", "score", "max_score",
    "isolation", "seed", "seconds", "questions",
]  # fmt: skip
CHECK_KEYS = [
    "id", "title", "outcome", "points", "max_points", "hidden", "message",
    "help", "misconception",
]  # fmt: skip


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "autograder", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=600,
    )


def grade(folder: Path, *notebooks: Path) -> list[dict[str, Any]]:
    out = folder / "out.jsonl"
    done = run("grade", *notebooks, "--json", out, "--seed", "3")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in out.read_text().splitlines()]


def test_reference_earns_everything_and_stubs_nothing(tmp_path: Path) -> None:
    notebooks = [
        notebook_of(kind, assignment)
        for kind in ("source", "release")
        for assignment in ASSIGNMENTS.values()
    ]
    reports = grade(tmp_path, *notebooks)
    assert [r["notebook"] for r in reports] == [str(n) for n in notebooks]
    scores = [(r["score"], r["max_score"]) for r in reports]
    assert scores == [(90, 90), (40, 40), (0, 90), (0, 40)]
    for report in reports:
        assert list(report) == KEYS
        assert report["outcome"] == "graded"
        assert report["isolation"]
        for question in report["questions"]:
            assert list(question) == ["id", "score", "max_score", "checks"]
            for check in question["checks"]:
                assert list(check) == CHECK_KEYS
    stubs = [
        c for r in reports[2:] for q in r["questions"] for c in q["checks"]
    ]
    assert {c["message"] for c in stubs if c["max_points"]} == {
        "not implemented yet"
    }


def edited(tmp_path: Path, name: str, edit: Any) -> Path:
    """The reference notebook after `edit` has changed its content."""
    content = json.loads(notebook_of("source", CLUSTERING).read_text())
    edit(content)
    path = tmp_path / f"{name}.ipynb"
    path.write_text(json.dumps(content))
    return path


def cell_of(content: dict[str, Any], cell_id: str) -> dict[str, Any]:
    return next(c for c in content["cells"] if c.get("id") == cell_id)


def drop(content: dict[str, Any]) -> None:
    content["cells"].remove(cell_of(content, "softmax"))


def duplicate(content: dict[str, Any]) -> None:
    content["cells"].append(dict(cell_of(content, "softmax")))


def reverse(content: dict[str, Any]) -> None:
    content["cells"].reverse()


def alter_locked(content: dict[str, Any]) -> None:
    cell_of(content, "setup")["source"] = "raise SystemExit"
    cell_of(content, "check-softmax")["source"] = "print('100 points')"


def break_syntax(content: dict[str, Any]) -> None:
    cell_of(content, "softmax")["source"] = "def softmax(logits:\n    return"


def import_nothing(content: dict[str, Any]) -> None:
    cell_of(content, "gmm_sampling")["source"] = "import nonesuch\n"


def other_kernel(content: dict[str, Any]) -> None:
    content["metadata"]["kernelspec"] = {"name": "ir", "language": "R"}


@pytest.mark.parametrize(
    ("edit", "lost", "said"),
    [
        (drop, {"softmax"}, "the answer cell softmax is missing"),
        (duplicate, set(), "2 cells are called softmax"),
        (reverse, set(), ""),
        (alter_locked, set(), "the locked cell setup was altered"),
        (break_syntax, {"softmax"}, "softmax: a syntax error in line 1"),
        (import_nothing, {"gmm_sampling"}, ""),
        (other_kernel, set(), "its kernel is r"),
    ],
)
def test_odd_notebooks_lose_only_what_is_concerned(
    tmp_path: Path, edit: Any, lost: set[str], said: str
) -> None:
    (report,) = grade(tmp_path, edited(tmp_path, edit.__name__, edit))
    assert report["outcome"] == "graded"
    assert said in report["reason"]
    below = {
        q["id"] for q in report["questions"] if q["score"] < q["max_score"]
    }
    assert below == lost
    for question in report["questions"]:
        if question["id"] in lost:
            assert question["score"] == 0
            assert all(c["message"] for c in question["checks"])


def test_what_cannot_be_graded_is_listed_and_the_rest_is_graded(
    tmp_path: Path,
) -> None:
    files = {
        "empty": b"",
        "cut_off": notebook_of("source", CLUSTERING).read_bytes()[:5000],
        "not_utf8": b"\xff\xfe\x00\x01",
        "no_notebook": b"dear teacher",
        "other": b'{"cells": [], "metadata": {}}',
    }
    paths = []
    for name, data in files.items():
        path = tmp_path / f"{name}.ipynb"
        path.write_bytes(data)
        paths.append(path)
    reports = grade(tmp_path, *paths, notebook_of("release", CLUSTERING))
    assert [r["outcome"] for r in reports] == ["could_not_grade"] * 5 + [
        "graded"
    ]
    assert all(r["reason"] and r["score"] == 0 for r in reports[:5])


def test_bad_usage_is_status_2() -> None:
    assert run("grade").returncode == 2
    missing = run("grade", "there-is-no-such.ipynb")
    assert missing.returncode == 2
    assert "there is no file" in missing.stderr
    assert run("grade", "x.ipynb", "--jobs", "0").returncode == 2


def test_one_wrong_function_costs_its_own_points_and_is_named(
    tmp_path: Path,
) -> None:
    source = nbformat.read(notebook_of("source", CLUSTERING), as_version=4)
    wrong = (
        "def pairwise_dist(X, Y):\n"
        "    return ((X[:, None] - Y) ** 2).sum(axis=2)\n"
    )
    path = tmp_path / "squared.ipynb"
    nbformat.write(fill(source, CLUSTERING, {"pairwise_dist": wrong}), path)
    (report,) = grade(tmp_path, path)
    by_id = {q["id"]: q for q in report["questions"]}
    assert by_id.pop("pairwise_dist")["score"] < 7
    assert all(q["score"] == q["max_score"] for q in by_id.values())
    failed = [
        c
        for c in report["questions"][0]["checks"]
        if c["outcome"] == "failed" and c["misconception"]
    ]
    assert failed
    assert "squar" in failed[0]["help"].lower()
