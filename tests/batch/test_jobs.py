"""A batch run: nothing of it outlives it, and nothing is lost."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import BAYESIAN_MIXTURES
from autograder.batch.executors import Workforce
from autograder.batch.jobs import (
    AHEAD,
    OWN,
    Job,
    end_judge,
    grade_all,
    grade_job,
)
from autograder.building.build import lay_course_root
from autograder.course import COURSE, notebook_of
from autograder.gradebook.desk import journal_path
from autograder.gradebook.steps import release
from autograder.judging.journal import Journal
from autograder.report import COULD_NOT_GRADE, GRADED
from tests.batch.stub_judge import graded_as_told

NAME = BAYESIAN_MIXTURES.name
STUDENTS = 6


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A class of submissions of different bytes."""
    lay_course_root(tmp_path, COURSE, BAYESIAN_MIXTURES)
    release(tmp_path, NAME)
    data = notebook_of("release", BAYESIAN_MIXTURES).read_bytes()
    for number in range(STUDENTS):
        folder = tmp_path / "submitted" / f"s{number}" / NAME
        folder.mkdir(parents=True)
        (folder / f"{NAME}.ipynb").write_bytes(data + b" " * number)
    return tmp_path


def batch(root: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "autograder", "batch", str(root)]
        + ["--assignment", NAME],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def offspring(pid: int) -> list[int]:
    """A process's children, theirs, and so on."""
    listing = subprocess.run(
        ["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [
        tuple(map(int, line.split())) for line in listing.stdout.splitlines()
    ]
    found = [pid]
    for parent in found:
        found += [child for child, of in pairs if of == parent]
    return found[1:]


def wait_for(condition: Callable[[], bool], seconds: float = 300) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)


def all_gone(pids: list[int]) -> bool:
    return not any(Path(f"/proc/{pid}").exists() for pid in pids)


def reports(root: Path) -> int:
    return len(list(Journal(journal_path(root, NAME)).reports()))


def test_a_killed_run_leaves_no_process_and_loses_no_report(
    root: Path,
) -> None:
    first = batch(root)
    wait_for(lambda: reports(root) >= 2, 600)
    workers = offspring(first.pid)
    assert len(workers) >= 4  # two workers, each with its sandbox
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    kept = reports(root)
    wait_for(lambda: all_gone(workers))

    second = batch(root)
    wait_for(lambda: reports(root) > kept, 600)
    workers = offspring(second.pid)
    table, told = second.communicate(timeout=600)
    assert second.returncode == 0
    assert all(f"s{number} " in table for number in range(STUDENTS))
    assert f"{kept} of {STUDENTS} are graded already" in told
    assert f"{STUDENTS - kept} graded" in told
    assert reports(root) == STUDENTS
    lines = journal_path(root, NAME).read_text().count("\n")
    assert STUDENTS <= lines <= STUDENTS + 1, "graded twice"
    wait_for(lambda: all_gone(workers))
    for number in range(STUDENTS):
        folder = root / "autograded" / f"s{number}" / NAME
        assert json.loads((folder / "report.json").read_bytes())


def test_a_dead_worker_costs_only_the_submission_that_killed_it() -> None:
    jobs = [
        Job(f"s{number}", b"kill" if number in (1, 6) else b"")
        for number in range(9)
    ]
    found = list(grade_all(jobs, Workforce(2), grade=graded_as_told))
    assert sorted(index for index, _ in found) == list(range(9))
    for index, report in found:
        assert report.notebook == f"s{index}"
        killed = index in (1, 6)
        assert report.outcome == (COULD_NOT_GRADE if killed else GRADED)
        assert ("ended the grading process" in report.reason) == killed


def test_submissions_are_read_when_their_turn_has_come() -> None:
    read = []

    def jobs() -> Iterator[Job]:
        for number in range(12):
            read.append(number)
            yield Job(f"s{number}", b"")

    for done, _ in enumerate(
        grade_all(jobs(), Workforce(1), grade=graded_as_told), start=1
    ):
        assert len(read) <= done + AHEAD
    assert len(read) == done == 12


def test_a_worker_of_another_run_gets_a_judge_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []

    class Told:
        def __init__(self, isolation: str, skeletons: object) -> None:
            told.append(isolation)

        def __exit__(self, *_: object) -> None:
            told.append("end")

        def grade(self, *_: object, **__: object) -> None:
            told.append("grade")

    def take_a_core() -> int:
        told.append("core")
        return 0

    monkeypatch.setattr("autograder.judging.judge.Judge", Told)
    monkeypatch.setattr("autograder.batch.jobs.take_a_core", take_a_core)
    monkeypatch.setattr("autograder.batch.jobs._core", None)
    for isolation in ("auto", "auto", "none"):
        grade_job(Job("s", b""), isolation, {}, OWN)
    end_judge()
    assert told == [
        *("core", "auto", "grade", "grade", "end", "none", "grade", "end"),
    ]


def test_a_worker_with_other_code_grades_nothing() -> None:
    report = grade_job(Job("s", b""), "auto", {}, "another version")
    assert report.outcome == COULD_NOT_GRADE
    assert "a worker has other code" in report.reason


def grade(out: Path, *more: str) -> list[dict[str, Any]]:
    """The reports of a right and an untouched notebook."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "autograder", "grade"]
        + [str(notebook_of("source", BAYESIAN_MIXTURES))]
        + [str(notebook_of("release", BAYESIAN_MIXTURES))]
        + ["--seed", "5", "--json", str(out), *more],
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    for noise in ("Warning", "distributed", "Traceback"):
        assert noise not in done.stderr
    found = [json.loads(line) for line in out.read_text().splitlines()]
    return [{**report, "seconds": 0} for report in found]


def test_a_dask_cluster_grades_as_the_local_pool_does(tmp_path: Path) -> None:
    by_dask = grade(tmp_path / "dask.jsonl", "--dask", "local:2")
    assert [report["score"] for report in by_dask] == [40, 0]
    assert by_dask == grade(tmp_path / "pool.jsonl")
