"""kill -9 at random moments of a batch: nothing lost, nothing doubled.

A few in every run of the test suite, or as many as one likes:

    KILLS=100 python -m pytest tests/faults/test_kills.py -s
"""

import os
import random
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

from tests.faults.conftest import Class, offspring

KILLS = int(os.environ.get("KILLS", "2"))
STUDENTS = 40 if KILLS >= 100 else 6
# The run itself, or one of its processes: a grader, the process that
# records, a fork server, a warden or a worker.
THE_RUN = 0.5
LONGEST = 8.0 + STUDENTS / 2  # seconds, about as long as a run takes


def test_a_run_killed_at_random_moments_loses_and_doubles_nothing(
    make_class: Callable[..., Class], tmp_path: Path
) -> None:
    rng = random.Random(KILLS)
    killed = {"run": 0, "part": 0}
    started = finished = 0
    while sum(killed.values()) < KILLS:
        started += 1
        whole = make_class(STUDENTS, tmp_path / f"class-{started}")
        finished += _graded_with_kills(whole, rng, killed)
    print(f"{killed} in {started} classes of {STUDENTS}, {finished} runs")


def _graded_with_kills(
    whole: Class, rng: random.Random, killed: dict[str, int]
) -> int:
    """Grades a class in as many runs as it takes; how many came to an end."""
    by_hand: str | None = None
    while True:
        started = time.monotonic()
        run = whole.start()
        left = []
        if sum(killed.values()) < KILLS:
            left = _kill_something(run.pid, rng, killed)
        told = run.communicate(timeout=600)[1]
        psutil.wait_procs(left, 60)
        assert not any(part.is_running() for part in left)
        _nothing_is_doubled(whole)
        if by_hand:
            assert whole.grade(by_hand).manual_score == 6.5
        elif recorded := sorted(whole.recorded()):
            by_hand = recorded[0]
            whole.set_by_hand(by_hand, 6.5)
        if run.returncode == 0:
            break
        print(killed, f"after {time.monotonic() - started:.1f} s", flush=True)
        assert run.returncode in (-signal.SIGKILL, 1), told
    if by_hand is None:
        by_hand = whole.students[0]
    whole.finish()  # what was left because a part was killed
    whole.check_is_whole()
    assert whole.grade(by_hand).manual_score in (6.5, None)
    return 1


def _kill_something(
    pid: int, rng: random.Random, killed: dict[str, int]
) -> list[psutil.Process]:
    """Kills the run or a part of it; the processes there were."""
    time.sleep(rng.uniform(0, LONGEST))
    parts = offspring(pid)
    with suppress(ProcessLookupError, psutil.NoSuchProcess):
        if parts and rng.random() > THE_RUN:
            rng.choice(parts).kill()
            killed["part"] += 1
            return []
        os.kill(pid, signal.SIGKILL)
        killed["run"] += 1
    return parts


def _nothing_is_doubled(whole: Class) -> None:
    assert max(whole.recorded().values(), default=1) == 1
    # A submission whose report is kept is never graded again.
    assert max(whole.journalled().values(), default=1) == 1
