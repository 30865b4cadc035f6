"""Right and wrong answers graded in process: what is lost, what is named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.accuracy.answers import (
    Answer,
    correct_answers,
    forbidden_answers,
    misconceptions,
    variants_of_mistakes,
    wrong_answers,
)
from autograder.accuracy.figures import Figure
from autograder.accuracy.in_process import grade
from autograder.accuracy.pool import Pool
from autograder.accuracy.sample import sampled
from autograder.checks.all import all_checks

SEEDS = 20
WRONG_SEEDS = 3
REASON = "Kept because "


@dataclass(frozen=True)
class Lost:
    """What an answer lost at one seed."""

    answer: str
    question: str
    seed: int
    checks: tuple[str, ...]
    points: float
    message: str
    named: str | None


def lost_of(task: tuple[Answer, int]) -> Lost:
    """Grade an answer with hidden inputs drawn from a seed."""
    answer, seed = task
    graded = grade(answer, seed)
    first = next(iter(graded.lost), "")
    return Lost(
        answer=answer.id,
        question=answer.question,
        seed=seed,
        checks=tuple(graded.lost),
        points=graded.points_lost,
        message=graded.verdicts[first].message if first else "",
        named=graded.named(),
    )


def right_rejected(pool: Pool, sample: int | None) -> Figure:
    """Right answers that lose anything at any seed."""
    seeds = range(SEEDS)
    tasks = [(a, seed) for a in correct_answers() for seed in seeds]
    results = pool.each(lost_of, sampled(tasks, sample), "right answers")
    return Figure(
        "right answers rejected (answers x seeds)",
        wrong=sum(bool(r.checks) for r in results),
        total=len(results),
        allowed=0,
        cases=tuple(
            f"{r.answer}, seed {r.seed}: {r.checks[0]}: {r.message}"
            for r in results
            if r.checks
        ),
    )


def known_mistakes(pool: Pool, sample: int | None) -> list[Lost]:
    """Every known mistake and its variants, at a few seeds each."""
    answers = [*misconceptions(), *variants_of_mistakes()]
    return _graded(pool, sampled(answers, sample), "known mistakes")


def forbidden(pool: Pool, sample: int | None) -> list[Lost]:
    """Right values by forbidden means, at a few seeds each."""
    answers = sampled(forbidden_answers(), sample)
    return _graded(pool, answers, "forbidden means")


def unnamed(pool: Pool, sample: int | None) -> list[Lost]:
    """Wrong answers whose mistakes have no name, at a few seeds each."""
    answers = sampled(wrong_answers(), sample)
    return _graded(pool, answers, "unnamed mistakes")


def _graded(pool: Pool, answers: list[Answer], title: str) -> list[Lost]:
    tasks = [(a, seed) for a in answers for seed in range(WRONG_SEEDS)]
    return pool.each(lost_of, tasks, title)


def wrong_accepted(results: Iterable[Lost]) -> Figure:
    """Wrong answers that keep all points of their question."""
    results = list(results)
    kept = [r for r in results if not r.points]
    return Figure(
        "wrong answers accepted (answers x seeds)",
        wrong=len(kept),
        total=len(results),
        allowed=0,
        cases=tuple(f"{r.answer}, seed {r.seed}" for r in kept),
    )


def named(results: Sequence[Lost]) -> list[Figure]:
    """Mistakes that stay unnamed, and those that get another's name.

    A right name is the one the answer is filed under.
    """
    wrongly = [r for r in results if r.named and r.named != _name(r)]
    unnamed = [r for r in results if r.named != _name(r)]
    return [
        Figure(
            "mistakes not named rightly",
            wrong=len(unnamed),
            total=len(results),
            allowed=0.10,
            cases=tuple(
                f"{r.answer}, seed {r.seed}" for r in unnamed if not r.named
            ),
        ),
        Figure(
            "mistakes named wrongly",
            wrong=len(wrongly),
            total=len(results),
            allowed=0.01,
            cases=tuple(
                f"{r.answer}, seed {r.seed}: named {r.named}" for r in wrongly
            ),
        ),
    ]


def _name(lost: Lost) -> str:
    """The mistake that an answer shows: its file's name, up to a dash."""
    return lost.answer.partition(":")[2].partition("-")[0]


def needed_checks(results: Iterable[Lost]) -> set[str]:
    """Checks that are the only one to catch some wrong answer."""
    return {r.checks[0] for r in results if len(r.checks) == 1}


def idle_checks(needed: set[str]) -> Figure:
    """Checks that are not needed, and do not say why they are there.

    The reason is a paragraph of the docstring that begins with REASON.
    """
    checks = all_checks()
    idle = [
        check.id
        for check in checks
        if check.id not in needed
        and REASON not in (check.function.__doc__ or "")
    ]
    return Figure(
        "checks that alone catch nothing, and give no reason",
        wrong=len(idle),
        total=len(checks),
        allowed=0,
        cases=tuple(idle),
    )
