"""Results that are drawn at random: reading them, and what they show.

The checks read them with read_draws and read_components, which raise
Failure. The rest is for naming mistakes: of a list of calls, it takes what
is well-formed and tells whether it follows a law.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.compare import Array, array, finite, pair
from autograder.checks.registry import Failure

LARGE = 1000  # samples, from which their statistics are telling
Law = Callable[[Array], Array]


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
    whole = ids.astype(np.int64)
    if (whole != ids).any() or (whole < 0).any() or (whole >= len(pi)).any():
        raise Failure(
            f"ids run from {ids.min():g} to {ids.max():g}; with {len(pi)} "
            f"components they should be whole numbers from 0 to {len(pi) - 1}",
            "ids tells for each sample which component it was drawn from.",
        )
    return Draws(num, pi, mu, sigma, finite(samples, "samples"), whole)


def draws_of(calls: Iterable[Any]) -> list[Draws]:
    """The well-formed results among calls of gmm_sampling."""
    found = []
    for call in calls:
        try:
            found.append(read_draws(call.value, *call.args))
        except Failure:
            continue
    return found


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


def components_of(calls: Iterable[Any]) -> list[Components]:
    """The results of _init_components that are three arrays."""
    found = []
    for call in calls:
        try:
            found.append(read_components(call.value, *call.args))
        except Failure:
            continue
    return found


def large(calls: Iterable[Any]) -> list[Draws]:
    """The well-formed results of gmm_sampling with many samples."""
    return [draws for draws in draws_of(calls) if draws.num >= LARGE]


def spread_follows(calls: Iterable[Any], law: Law) -> bool:
    """Samples scatter by law(sigma) instead of sigma, in every component.

    Spreads of 100 samples and more are within 30 % of what they should be
    with a chance of all but 1e-4 each; a correct sampler would have to miss
    by more than 60 % in one of them as well.
    """
    pairs = [
        (own.std(axis=0), law(draws.sigma)[k], draws.sigma[k])
        for draws in large(calls)
        for k, own in draws.members()
        if len(own) >= 100
    ]
    follows = all(np.allclose(s, want, rtol=0.3) for s, want, _ in pairs)
    differs = any(not np.allclose(s, right, rtol=0.6) for s, _, right in pairs)
    return bool(pairs) and follows and differs


def share_follows(calls: Iterable[Any], law: Law) -> bool:
    """Components are drawn with the chances law(pi), clearly not pi."""
    found = [(d.counts() / d.num, law(d.pi), d.pi) for d in large(calls)]
    follows = all(np.allclose(s, w, rtol=0, atol=0.05) for s, w, _ in found)
    differs = any(not np.allclose(s, p, rtol=0, atol=0.1) for s, _, p in found)
    return bool(found) and follows and differs


def noise(draws: Draws) -> Array:
    """What a sample is off from its mean, in units of sigma."""
    return (draws.samples - draws.mu[draws.ids]) / draws.sigma[draws.ids]


def ids_unrelated(draws: Draws) -> bool:
    """The samples of every id average the same, unlike the means.

    The averages of 200 samples and more are within 8 standard errors of the
    common one; a mean is three times as far from it.
    """
    common = draws.samples.mean(axis=0)
    room = 8 * draws.samples.std(axis=0) / np.sqrt(draws.num / 20)
    gaps = [abs(own.mean(axis=0) - common) for _, own in draws.members()]
    apart = abs(draws.mu - common).max(axis=0)
    return bool((gaps < room).all() and (apart > 3 * room).any())
