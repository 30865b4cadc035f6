"""Each grader keeps to a core of its own."""

import os
import subprocess
import sys

import pytest

from autograder.batch.cores import take_a_core

TAKE = """
import os, sys
from autograder.batch.cores import take_a_core
taken = take_a_core(sys.argv[1])
print(*sorted(os.sched_getaffinity(0)), flush=True)
sys.stdin.read()
"""


class Grader:
    """A process that takes a core and keeps it until `end`."""

    def __init__(self, name):
        self._process = subprocess.Popen(
            [sys.executable, "-c", TAKE, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.cores = {int(c) for c in self._process.stdout.readline().split()}

    def end(self):
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def grader():
    started = []

    def start():
        started.append(Grader(f"test-{os.getpid()}"))
        return started[-1]

    yield start
    for each in started:
        each.end()


def test_no_two_have_the_same_one_until_all_are_taken(grader):
    every = os.sched_getaffinity(0)
    cores = [grader().cores for _ in every]
    assert all(len(own) == 1 for own in cores)
    assert set.union(*cores) == every
    assert grader().cores == every


def test_one_that_was_killed_leaves_its_core_to_the_next(grader):
    first = grader()
    first.end()
    assert grader().cores == first.cores


def test_what_a_grader_starts_stays_on_its_core(grader):
    before = os.sched_getaffinity(0)
    taken = take_a_core(f"test-own-{os.getpid()}")
    try:
        told = subprocess.check_output(
            [sys.executable, "-c", "import os; print(os.sched_getaffinity(0))"]
        )
        assert eval(told) == os.sched_getaffinity(0)
        assert len(os.sched_getaffinity(0)) == 1
    finally:
        os.close(taken)
        os.sched_setaffinity(0, before)
