"""Accidents during a batch run: afterwards a rerun finishes the rest."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable

from tests.faults.conftest import NAME, Class, offspring, wait_until

# A run that is gone when nbgrader has written a notebook for the first time,
# and its scores are not yet in the gradebook.
KILLED_ON_THE_WAY = f"""
import os, sys
from pathlib import Path
from autograder.gradebook import preprocessors, steps
preprocessors.RecordGrades.preprocess = lambda *_: os._exit(9)
steps.record(Path(sys.argv[1]), "{NAME}")
"""


def test_ctrl_c_keeps_what_was_graded(
    make_class: Callable[..., Class],
) -> None:
    whole = make_class(6)
    run = whole.start()
    wait_until(lambda: len(whole.journalled()) >= 2)
    parts = offspring(run.pid)
    os.killpg(run.pid, signal.SIGINT)
    told = run.communicate(timeout=120)[1]
    assert run.returncode == 1, told
    assert "stopped; what was graded so far is kept" in _words(told)
    assert "Traceback" not in told
    wait_until(lambda: not any(p.is_running() for p in parts))
    kept = len(whole.journalled())
    assert kept >= 2
    assert f"{kept} of 6 are graded already" in whole.finish()
    whole.check_is_whole()
    assert set(whole.journalled().values()) == {1}


def test_formgrader_holds_the_gradebook_for_a_while(
    make_class: Callable[..., Class],
) -> None:
    whole = make_class(6)
    whole.recorded()  # so that there is a gradebook
    database = sqlite3.connect(whole.root / "gradebook.db", timeout=60)
    database.isolation_level = None
    database.execute("begin exclusive")
    run = whole.start()
    wait_until(lambda: len(whole.journalled()) == 6)
    time.sleep(6)  # SQLite itself gives up after 5
    assert run.poll() is None
    database.execute("rollback")
    database.close()
    told = run.communicate(timeout=300)[1]
    assert run.returncode == 0, told
    whole.check_is_whole()


def test_a_kill_between_nbgrader_s_two_passes_is_made_good(
    make_class: Callable[..., Class],
) -> None:
    whole = make_class(1)
    command = [sys.executable, "-c", KILLED_ON_THE_WAY, str(whole.root)]
    assert subprocess.run(command).returncode == 9
    assert whole.recorded() == {"s00": 1}
    assert whole.grade("s00").auto_score is None
    whole.finish()
    assert whole.recorded() == {"s00": 1}
    assert whole.grade("s00").auto_score == 0


def test_two_runs_at_once_do_the_work_of_one(
    make_class: Callable[..., Class],
) -> None:
    whole = make_class(6)
    runs = [whole.start() for _ in range(2)]
    told = [run.communicate(timeout=600)[1] for run in runs]
    ends = [run.returncode for run in runs]
    assert 0 in ends, told
    whole.finish()
    whole.check_is_whole()
    assert set(whole.journalled().values()) == {1}
    for end, words in zip(ends, told, strict=True):
        assert end == 0 or "another run" in words
        assert "Traceback" not in words


def test_a_full_disk_stops_a_run_and_loses_nothing(
    make_class: Callable[..., Class],
) -> None:
    # No file may grow beyond 1 kB: three of the five reports, each of 0.3 kB,
    # on files that are no notebook.
    whole = make_class(6)
    shutil.rmtree(whole.root / "submitted" / whole.students.pop(0))
    whole.recorded()
    run = whole.start(preexec_fn=lambda: _files_stay_below(1000))
    told = run.communicate(timeout=300)[1]
    assert run.returncode == 1
    assert "File too large; what was graded so far is kept" in _words(told)
    assert "Traceback" not in told
    before = whole.journalled()
    assert 0 < len(before) < 5
    whole.finish()
    whole.check_is_whole()
    assert set(whole.journalled().values()) == {1}


def _files_stay_below(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _words(text: str) -> str:
    return " ".join(text.split())
