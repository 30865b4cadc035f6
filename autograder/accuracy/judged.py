"""What needs the real judge: collateral losses, and verdicts that flip."""

import atexit
import functools
import itertools
import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager

from autograder.accuracy.answers import (
    QUESTIONS,
    Answer,
    correct_answers,
    forbidden_answers,
    misconceptions,
    notebook_with,
)
from autograder.accuracy.figures import Figure
from autograder.accuracy.pool import Pool
from autograder.accuracy.sample import sampled
from autograder.assignment import ASSIGNMENTS
from autograder.judging.judge import Judge
from autograder.report import Report

REGRADINGS = 500
SEED = 1
Outcomes = tuple[tuple[str, str], ...]


@functools.cache
def _judge() -> Judge:
    """This process's judge, closed when the process ends."""
    judge = Judge()
    atexit.register(judge.__exit__, None, None, None)
    return judge


def report_of(answers: tuple[Answer, ...]) -> Report:
    """The judge's report of a notebook with these answers in it."""
    return _judge().grade(notebook_with(*answers), seed=SEED)


def collateral(pool: Pool, sample: int | None) -> Figure:
    """Wrong functions that cost points of questions answered rightly.

    In each notebook every other question is answered wrongly.
    """
    notebooks = sampled(half_wrong(), sample)
    reports = pool.each(report_of, notebooks, "collateral points")
    cases = [
        f"{' and '.join(answer.id for answer in wrong)}: {lost}"
        for wrong, report in zip(notebooks, reports, strict=True)
        for lost in _others_hit({a.question for a in wrong}, report)
    ]
    return Figure(
        "points lost in other questions (wrong answers, half of a notebook)",
        wrong=len(cases),
        total=sum(map(len, notebooks)),
        allowed=0,
        cases=tuple(cases),
    )


def half_wrong() -> list[tuple[Answer, ...]]:
    """Every misconception once, in notebooks that are otherwise right."""
    wrong = misconceptions()
    notebooks = []
    for assignment in ASSIGNMENTS.values():
        ids = [question.id for question in assignment.questions]
        for half in (ids[::2], ids[1::2]):
            columns = [[a for a in wrong if a.question == q] for q in half]
            rows = itertools.zip_longest(*columns)
            notebooks += [tuple(filter(None, row)) for row in rows]
    return notebooks


def _others_hit(wrong: set[str], report: Report) -> Iterator[str]:
    if not report.questions:
        yield report.reason
    for question in report.questions:
        lost = question.max_score - question.score
        if lost and question.id not in wrong:
            yield f"{lost:g} points of {question.id}"


def flips(sample: int | None) -> Iterator[Figure]:
    """Verdicts that change when the same notebooks are graded again."""
    each = (sample or REGRADINGS) // 2
    yield _flips("idle", each, threads=1)
    with both_cores_busy():
        yield _flips("both cores busy", each // 2, threads=1)
        rest = each - each // 2
        yield _flips("both cores busy, 2 threads", rest, threads=2)


def _flips(condition: str, regradings: int, threads: int) -> Figure:
    before = os.environ.get("OMP_NUM_THREADS")
    os.environ["OMP_NUM_THREADS"] = str(threads)
    notebooks = mixed_set()
    tasks = [notebooks[i % len(notebooks)] for i in range(regradings)]
    first: dict[tuple[Answer, ...], Outcomes] = {}
    cases = []
    with Pool() as pool:
        reports = pool.each(report_of, tasks, f"regrading, {condition}")
    for task, report in zip(tasks, reports, strict=True):
        outcomes = _outcomes(report)
        usual = first.setdefault(task, outcomes)
        for (check, now), (_, then) in zip(outcomes, usual, strict=True):
            if now != then:
                cases.append(f"{task[0].id}: {check}: {then}, then {now}")
    os.environ["OMP_NUM_THREADS"] = before or "1"
    return Figure(
        f"verdicts that flip, {condition} (gradings)",
        wrong=len(cases),
        total=len(reports),
        allowed=0,
        cases=tuple(cases),
    )


def _outcomes(report: Report) -> Outcomes:
    return tuple(
        (check.id, check.outcome)
        for question in report.questions
        for check in question.checks
    )


def mixed_set() -> list[tuple[Answer, ...]]:
    """Notebooks of right, wrong and slow answers, of both assignments.

    The slow ones loop over the points, in arrays or in lists, which is
    faster: their verdict hangs on a clock.
    """
    right, wrong = correct_answers(), misconceptions()
    slow = [answer for answer in wrong if "loop" in answer.name]
    lists = [answer for answer in forbidden_answers() if answer.name == "lists"]
    rows = [
        *(_row(right, place) for place in (0, 1, 2)),
        *(_row(wrong, place) for place in (0, 3)),
        _row(right, 3) | _row(slow, 0),
        _row(right, 4) | _row(lists, 0),
    ]
    return [notebook for row in rows for notebook in _by_assignment(row)]


def _row(answers: list[Answer], place: int) -> dict[str, Answer]:
    """One answer to each question that has any."""
    row = {}
    for question in QUESTIONS:
        those = [a for a in answers if a.question == question]
        if those:
            row[question] = those[place % len(those)]
    return row


def _by_assignment(row: dict[str, Answer]) -> Iterator[tuple[Answer, ...]]:
    for assignment in ASSIGNMENTS.values():
        yield tuple(row[q.id] for q in assignment.questions)


@contextmanager
def both_cores_busy() -> Iterator[None]:
    """Meanwhile every core also does something else."""
    context = multiprocessing.get_context("spawn")
    spinners = [
        context.Process(target=_spin, daemon=True)
        for _ in range(os.cpu_count() or 1)
    ]
    for spinner in spinners:
        spinner.start()
    try:
        yield
    finally:
        for spinner in spinners:
            spinner.kill()
            spinner.join()


def _spin() -> None:
    while True:
        sum(range(10_000))
