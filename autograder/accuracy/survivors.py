"""Mutants that survive, and the reasons why some cannot be killed."""

import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from autograder.accuracy.answers import Answer
from autograder.accuracy.figures import Figure
from autograder.accuracy.in_process import grade
from autograder.accuracy.mutants import Mutant, mutants_of_reference
from autograder.accuracy.pool import Pool
from autograder.accuracy.sample import sampled

EQUIVALENT = Path(__file__).with_name("equivalent.toml")


@dataclass(frozen=True)
class Equivalent:
    """Mutants that are as right as the reference, and why.

    `mutants` are shell patterns of their ids, in which a bracket stands
    for itself.
    """

    reason: str
    mutants: tuple[str, ...]

    def covers(self, mutant: Mutant) -> bool:
        """Whether one of the patterns is this mutant's."""
        return any(
            fnmatchcase(mutant.id, pattern.replace("[", "[[]"))
            for pattern in self.mutants
        )


def equivalents() -> list[Equivalent]:
    """All groups of equivalent mutants."""
    groups = tomllib.loads(EQUIVALENT.read_text())["equivalent"]
    return [Equivalent(g["reason"], tuple(g["mutants"])) for g in groups]


def mutants_killed(pool: Pool, sample: int | None) -> list[Figure]:
    """The mutants that survive, without the equivalent ones and with them."""
    mutants = sampled(mutants_of_reference(), sample)
    alive = pool.each(survives, [m.answer for m in mutants], "mutants")
    survivors = [m for m, lives in zip(mutants, alive, strict=True) if lives]
    groups = equivalents()
    equal = [m for m in survivors if any(g.covers(m) for g in groups)]
    others = [m for m in survivors if m not in equal]
    return [
        Figure(
            "mutants of the reference that survive, unexplained",
            wrong=len(others),
            total=len(mutants) - len(equal),
            allowed=0.02,
            cases=tuple(mutant.id for mutant in others),
        ),
        Figure(
            "mutants that are as right as the reference, with the argument",
            wrong=len(equal),
            total=len(mutants),
            allowed=1,
        ),
    ]


def survives(answer: Answer) -> bool:
    """Whether an answer keeps all points at the first seed."""
    return not grade(answer, seed=0, until_lost=True).points_lost
