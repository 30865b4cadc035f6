"""Reading results that are drawn at random: Failure where they are not."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from checks.compare import Array, array, finite, pair
from checks.registry import Failure


@dataclass(frozen=True)
class Draws:
    """What gmm_sampling was asked for and what it drew."""

    num: int
    pi: Array
    mu: Array
    sigma: Array
    samples: Array  # (num, D)
    ids: Array  # (num,), integers

    def counts(self) -> Array:
        """How many samples each component has, (K,)."""
        return np.bincount(self.ids, minlength=len(self.pi))

    def members(self) -> Iterator[tuple[int, Array]]:
        """Each component with its samples, where it has any."""
        for k in range(len(self.pi)):
            if np.any(self.ids == k):
                yield k, self.samples[self.ids == k].astype(np.float64)


def read_draws(
    value: object, num: int, pi: Array, mu: Array, sigma: Array
) -> Draws:
    """A student's (samples, ids), or Failure where they are not that."""
    samples, ids = pair(value, 2, "what gmm_sampling returns")
    samples = array(samples, "samples", (num, mu.shape[1]))
    ids = finite(array(ids, "ids", (num,)), "ids")
    if ids.dtype.kind not in "iu":
        raise Failure(
            f"ids has dtype {ids.dtype}, not integers",
            "They will be used as an index.",
        )
    whole = ids.astype(np.int64)
    if (whole != ids).any() or (whole < 0).any() or (whole >= len(pi)).any():
        raise Failure(
            f"ids run from {ids.min():g} to {ids.max():g}; with {len(pi)} "
            f"components they should be whole numbers from 0 to {len(pi) - 1}",
            "ids tells for each sample which component it was drawn from.",
        )
    return Draws(num, pi, mu, sigma, finite(samples, "samples"), whole)


@dataclass(frozen=True)
class Components:
    """What GMM._init_components was given and what it returned."""

    points: Array
    K: int
    pi: Array
    mu: Array
    sigma: Array

    def means_are_points(self) -> bool:
        """Every row of mu is one of the points."""
        if self.mu.shape != (self.K, self.points.shape[1]):
            return False
        equal = (self.mu[:, None] == self.points).all(axis=2)  # (K, N)
        return bool(equal.any(axis=1).all())


def read_components(value: object, points: Array, K: int) -> Components:
    """A student's (pi, mu, sigma), or Failure where it is not three arrays."""
    names = ("pi", "mu", "sigma")
    items = pair(value, 3, "what _init_components returns")
    arrays = (array(v, n) for v, n in zip(items, names, strict=True))
    return Components(points, K, *arrays)
