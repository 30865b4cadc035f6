"""A judge of a small assignment, under limits that a test can bear."""

from collections.abc import Iterator
from contextlib import contextmanager

from autograder.assignment import ASSIGNMENTS
from autograder.judging.judge import Judge
from autograder.sandbox.limits import Limits, MiB
from tests.attacks.notebooks import SMALL, small_skeletons

LIMITS = Limits(
    cells_cpu=4,
    check_cpu=1,
    check_wall=20,
    memory=256 * MiB,
    processes=32,
    file_size=8 * MiB,
    tmp_size=32 * MiB,
    answer_size=32 * MiB,
)


@contextmanager
def small_judge() -> Iterator[Judge]:
    """Grades the first three questions of `clustering`."""
    whole = ASSIGNMENTS[SMALL.name]
    ASSIGNMENTS[SMALL.name] = SMALL
    try:
        with Judge("auto", small_skeletons(), LIMITS) as judge:
            yield judge
    finally:
        ASSIGNMENTS[SMALL.name] = whole
