"""Mutants that survive, and the reasons why some cannot be killed."""

import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from autograder.accuracy.corpus import Lost, lost_of
from autograder.accuracy.figures import Figure
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


def mutants_killed(pool: Pool, sample: int | None) -> tuple[Figure, list[Lost]]:
    """The mutants that survive; and what each of the others lost."""
    groups = equivalents()
    mutants = [
        mutant
        for mutant in mutants_of_reference()
        if not any(group.covers(mutant) for group in groups)
    ]
    mutants = sampled(mutants, sample)
    tasks = [(mutant.answer, 0) for mutant in mutants]
    results = pool.each(lost_of, tasks, "mutants")
    alive = [m for m, r in zip(mutants, results, strict=True) if not r.points]
    figure = Figure(
        "mutants of the reference that survive",
        wrong=len(alive),
        total=len(mutants),
        allowed=0.02,
        cases=tuple(mutant.id for mutant in alive),
    )
    return figure, results
