"""Grading an answer within this process: fast, for answers that we trust.

Isolation does not matter for them, so that thousands can be graded. The
verdicts are those of the judge; a runtime is measured in processor time.
"""

import ast
import contextlib
import io
import math
import resource
import signal
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import FrameType
from typing import Any

import numpy as np
import psutil
import torch
from tqdm.auto import tqdm

import solutions
from autograder.accuracy.answers import QUESTIONS, Answer
from autograder.checks.all import checks_of
from autograder.checks.in_process import InProcess
from autograder.checks.pacing import Pace
from autograder.checks.registry import Check
from autograder.checks.run import (
    COULD_NOT_GRADE,
    FAILED,
    PASSED,
    TIMED_OUT,
    Call,
    Fixtures,
    Function,
    Request,
    Returned,
    Verdict,
    rng_of,
    run_check,
)
from autograder.checks.source import Source, find_definition
from autograder.judging.suspects import name_mistake

MEMORY = 2 * 2**30
SECONDS = 4.0
"""Processor time of one check; the slowest of the reference needs 0.2 s."""

# What the locked cells of a notebook define.
GIVEN = {name: getattr(solutions, name) for name in solutions.__all__} | {
    "np": np,
    "torch": torch,
    "tqdm": tqdm,
    "math": math,
    "one_hot": torch.nn.functional.one_hot,
    "Categorical": torch.distributions.Categorical,
    "Dirichlet": torch.distributions.Dirichlet,
    "MultivariateNormal": torch.distributions.MultivariateNormal,
    "Normal": torch.distributions.Normal,
}


class Hung(BaseException):
    """The time of a check ran out. No `except Exception` catches it."""


@dataclass
class Graded:
    """How the checks of an answer ended, and the calls they made."""

    answer: Answer
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)

    @property
    def lost(self) -> list[str]:
        """The checks that did not pass."""
        return [
            check
            for check, verdict in self.verdicts.items()
            if verdict.outcome != PASSED
        ]

    @property
    def points_lost(self) -> float:
        """What the checks that did not pass are worth."""
        if "cell" in self.verdicts:
            return QUESTIONS[self.answer.question].points
        points = {c.id: c.points for c in checks_of(self.answer.question)}
        return sum(points[check] for check in self.lost)

    def named(self) -> str | None:
        """The id of the mistake that the report carries, if any."""
        if all(v.outcome != FAILED for v in self.verdicts.values()):
            return None
        with quiet():
            mistake = name_mistake(self.answer.question, self.calls)
        return mistake.id if mistake else None


def grade(answer: Answer, seed: int, until_lost: bool = False) -> Graded:
    """Run the checks of an answer's question on it, until one times out.

    With `until_lost`, the first check that costs points is the last one.
    """
    graded = Graded(answer)
    with quiet(), limited_memory():
        try:
            cell = answer.cell
            namespace = run_cell(cell)
            definition = find_definition(ast.parse(cell), answer.question)
            source = Source(cell, definition)
        except Exception as error:  # the cell itself does not run
            verdict = Verdict(FAILED, f"{type(error).__name__}: {error}")
            graded.verdicts["cell"] = verdict
            return graded
        for check in checks_of(answer.question):
            verdict = _run(check, namespace, source, seed, graded.calls)
            graded.verdicts[check.id] = verdict
            if verdict.outcome == TIMED_OUT:
                break  # it would hang in the others as well
            if until_lost and check.points and verdict.outcome != PASSED:
                break
    return graded


def run_cell(cell: str) -> dict[str, Any]:
    """The names that are there when a cell has run after the given ones."""
    namespace = dict(GIVEN)
    with time_limit(SECONDS):
        exec(compile(cell, "<answer>", "exec"), namespace)
    return namespace


def _run(
    check: Check,
    namespace: dict[str, Any],
    source: Source,
    seed: int,
    calls: list[Call],
) -> Verdict:
    try:
        with time_limit(SECONDS):
            return run_check(
                check, fixtures(check, namespace, source, seed, calls)
            )
    except Hung:
        return Verdict(TIMED_OUT, f"stopped after {SECONDS:g} s")
    except Exception as error:  # a check of ours that broke
        return Verdict(COULD_NOT_GRADE, f"{type(error).__name__}: {error}")


def fixtures(
    check: Check,
    namespace: dict[str, Any],
    source: Source,
    seed: int,
    calls: list[Call],
) -> Fixtures:
    """What the check may ask for; the calls it makes are added to `calls`."""
    answer = Function(Timed(InProcess(namespace, check.question)), calls)
    return {
        "answer": lambda: answer,
        "expected": lambda: Function(InProcess(GIVEN, check.question)),
        "rng": lambda: rng_of(check, seed),
        "pace": lambda: Pace(lambda: answer, time_yardstick),
        "source": lambda: source,
    }


@dataclass(frozen=True)
class Timed:
    """Calls a function and says how much processor time it took."""

    inner: InProcess

    def __call__(self, request: Request) -> Returned:
        start = time.thread_time()
        returned = self.inner(request)
        return replace(returned, seconds=time.thread_time() - start)


def time_yardstick(
    function: Callable[..., Any], args: tuple[Any, ...]
) -> float:
    """Processor time of a yardstick."""
    start = time.thread_time()
    function(*args)
    return time.thread_time() - start


@contextmanager
def quiet() -> Iterator[None]:
    """Without numpy's warnings and what an answer prints."""
    said = io.StringIO()
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(said),
    ):
        warnings.simplefilter("ignore")
        yield


@contextmanager
def limited_memory() -> Iterator[None]:
    """Let an answer have as much more than there is as in the sandbox."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    room = psutil.Process().memory_info().vms + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise Hung after that much processor time."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Hung

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
