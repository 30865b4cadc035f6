"""Naming the mistake: whose outputs are these?

A student's outputs are held against those of known wrong implementations
on the same inputs. A mistake is named when two or more outputs equal the
wrong one's and not the reference's, and few contradict it. Values are
compared by fingerprints, from which no implementation can be read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

MATCHES_NEEDED = 2
# The same mistake may come with another floor under sigma, or another small
# number against division by zero: inputs at the edge may then differ.
EXCEPTIONS = 1 / 2
# float32 results of different summation orders agree to about 1e-5 of the
# sum of magnitudes; different mistakes differ by far more.
TOLERANCE = 1e-4
MAX_SIZE = 1_000_000  # numbers


@dataclass(frozen=True)
class Fingerprint:
    """The structure of a value and three weighted sums over its entries."""

    form: str
    sums: tuple[float, float, float]
    scale: float

    def same(self, other: "Fingerprint") -> bool:
        """Equal up to rounding."""
        room = TOLERANCE * max(self.scale, other.scale) + 1e-12
        return self.form == other.form and all(
            abs(a - b) <= room
            for a, b in zip(self.sums, other.sums, strict=True)
        )


@dataclass(frozen=True)
class Suspect:
    """A known mistake, and its fingerprints on the calls made, in order."""

    id: str
    hint: str
    prints: list[Fingerprint | None]


def fingerprint(value: Any) -> Fingerprint | None:
    """The fingerprint of a plain value; None where it holds no numbers.

    None as well where it holds more than any answer to small inputs does.
    """
    parts = _arrays(value)
    if parts is None or sum(part.size for part in parts) > MAX_SIZE:
        return None
    flat = np.concatenate(
        [part.astype(np.float64).ravel() for part in parts] or [np.zeros(0)]
    )
    strange = ~np.isfinite(flat)
    form = f"{[part.shape for part in parts]} {int(strange.sum())} not finite"
    flat = np.where(strange, 0.0, flat)
    n = np.arange(1, flat.size + 1)
    sums = (
        float(flat @ np.ones(flat.size)),
        float(flat @ np.cos(n)),
        float(flat @ np.sin(1.7 * n)),
    )
    return Fingerprint(form, sums, float(np.abs(flat).sum()))


def _arrays(value: Any) -> list[Any] | None:
    if isinstance(value, tuple | list):
        parts = [_arrays(item) for item in value]
        if any(part is None for part in parts):
            return None
        return [array for part in parts for array in part or []]
    if isinstance(value, bool | int | float | np.generic | np.ndarray):
        array = np.asarray(value)
        return [array] if array.dtype.kind in "biuf" else None
    return None


def named(
    student: Sequence[Fingerprint | None],
    reference: Sequence[Fingerprint | None],
    suspects: Sequence[Suspect],
    telling: Iterable[int] | None = None,
) -> Suspect | None:
    """The mistake that explains the student's outputs best, if any does.

    Only outputs at the places `telling` count, by default all.
    """
    places = range(len(student)) if telling is None else list(telling)
    best, most = None, 0.0
    for suspect in suspects:
        share = _explained(
            [student[i] for i in places],
            [reference[i] for i in places],
            [suspect.prints[i] for i in places],
        )
        if share > most:
            best, most = suspect, share
    return best


def _explained(
    student: Sequence[Fingerprint | None],
    reference: Sequence[Fingerprint | None],
    suspect: Sequence[Fingerprint | None],
) -> float:
    """The share of outputs that are the suspect's, where it goes wrong.

    0 where too few are, or too many are not: it is another mistake then.
    """
    found: list[Fingerprint] = []
    agreed = differed = 0
    for mine, right, wrong in zip(student, reference, suspect, strict=True):
        if mine is None or wrong is None:
            continue
        if not mine.same(wrong):
            differed += 1
        elif right is None or not right.same(wrong):
            agreed += 1
            if not any(mine.same(earlier) for earlier in found):
                found.append(mine)
    if len(found) < MATCHES_NEEDED or differed > EXCEPTIONS * agreed:
        return 0.0
    return agreed / (agreed + differed)
