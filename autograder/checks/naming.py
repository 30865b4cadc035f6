"""Naming the mistake: whose outputs are these?

A student's outputs are held against those of known wrong implementations
on the same inputs. A mistake is named when two or more outputs equal the
wrong one's and not the reference's, and none contradicts it. Values are
compared by fingerprints, from which no implementation can be read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

MATCHES_NEEDED = 2
# float32 results of different summation orders agree to about 1e-5 of the
# sum of magnitudes; different mistakes differ by far more.
TOLERANCE = 1e-4


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
    """The fingerprint of a plain value; None where it holds no numbers."""
    parts = _arrays(value)
    if parts is None:
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
    suspects: Iterable[Suspect],
) -> Suspect | None:
    """The mistake that explains the student's outputs best, if any does."""
    best, most = None, MATCHES_NEEDED - 1
    for suspect in suspects:
        matches = _matches(student, reference, suspect.prints)
        if matches > most:
            best, most = suspect, matches
    return best


def _matches(
    student: Sequence[Fingerprint | None],
    reference: Sequence[Fingerprint | None],
    suspect: Sequence[Fingerprint | None],
) -> int:
    """Outputs that are the suspect's and not the reference's.

    0 when any output is not the suspect's: it is another mistake then.
    """
    found: list[Fingerprint] = []
    for mine, right, wrong in zip(student, reference, suspect, strict=True):
        if mine is None or wrong is None:
            continue
        if not mine.same(wrong):
            return 0
        telling = right is None or not right.same(wrong)
        if telling and not any(mine.same(earlier) for earlier in found):
            found.append(mine)
    return len(found)
