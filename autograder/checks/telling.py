"""Whether calls show a mistake: what misconceptions' looks_like asks.

For results drawn at random, and for inputs that a call has changed. From a
list of calls it takes those that are well-formed.
"""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from autograder.checks.compare import Array
from autograder.checks.drawn import (
    Components,
    Draws,
    read_components,
    read_draws,
)
from autograder.checks.registry import Failure

LARGE = 1000  # samples, from which their statistics are telling
Law = Callable[[Array], Array]


def changed(calls: Iterable[Any], index: int) -> bool:
    """The call changed that argument, in two calls or more."""
    before_after = [
        (np.asarray(call.args[index]), np.asarray(call.after[index]))
        for call in calls
        if len(call.after) > index
    ]
    return sum(not np.array_equal(a, b) for a, b in before_after) > 1


def draws_of(calls: Iterable[Any]) -> list[Draws]:
    """The well-formed results among calls of gmm_sampling."""
    found = []
    for call in calls:
        try:
            found.append(read_draws(call.value, *call.args))
        except Failure:
            continue
    return found


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

    Each average is within six standard errors of the common one; of some
    component, the mean is twice as far from that. A correct sampler's
    average is at its mean.
    """
    common, spread = draws.samples.mean(axis=0), draws.samples.std(axis=0)
    apart = False
    for k, own in draws.members():
        room = 6 * spread / np.sqrt(len(own))
        if (abs(own.mean(axis=0) - common) > room).any():
            return False
        apart |= bool((abs(draws.mu[k] - common) > 2 * room).any())
    return apart
