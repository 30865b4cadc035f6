"""Whether calls show a mistake: what misconceptions' looks_like asks.

For results drawn at random, for inputs that a call has changed, and for
mistakes that come with any number. From a list of calls it takes those
that are well-formed.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from autograder.checks.compare import Array, array, pair
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


def like_the_mixture(draws: Draws) -> bool:
    """All samples together have the mean and the variance of the mixture.

    Seven standard errors of a mean, or of a mean square, are exceeded with
    a chance below 1e-9.
    """
    mean = draws.pi @ draws.mu  # (D,)
    shift, own = draws.mu - mean, draws.sigma**2  # (K, D)
    second = draws.pi @ (shift**2 + own)
    fourth = draws.pi @ (shift**4 + 6 * shift**2 * own + 3 * own**2)
    gap = draws.samples - mean
    errors = [
        np.abs(gap.mean(axis=0)) / np.sqrt(second / draws.num),
        np.abs((gap**2).mean(axis=0) - second)
        / np.sqrt((fourth - second**2) / draws.num),
    ]
    return bool(np.max(errors) < 7)


def at_the_edge(call: Any) -> bool:
    """An M-step of a single point, or with a component without points.

    Right answers differ there: by what they put under sigma, and by the
    small number that they hold against 0 / 0.
    """
    points, weights = (np.asarray(arg) for arg in call.args[:2])
    return len(points) == 1 or bool(weights.sum(axis=0).min() < 1e-6)


def right_but_at_the_edge(
    calls: Iterable[Any], reference: Callable[..., Any]
) -> bool:
    """The M-steps in which right answers agree, two or more, are right."""
    usual = [call for call in calls if not at_the_edge(call)]
    return len(usual) > 1 and all(
        agree(call.value, reference(*call.args)) for call in usual
    )


def agree(value: object, want: Sequence[Any]) -> bool:
    """These are the same arrays, but for a small floor under some entries."""
    try:
        items = pair(value, len(want))
        return all(
            np.allclose(array(i, "", np.shape(w)), w, rtol=2e-3, atol=2e-3)
            for i, w in zip(items, want, strict=True)
        )
    except Failure:
        return False


def rows_in_proportion(value: object, want: Array) -> bool:
    """Rows are those of `want` times a factor, and do not add up to 1."""
    try:
        rows = array(value, "", want.shape).astype(np.float64)
    except Failure:
        return False
    sums = rows.sum(axis=1, keepdims=True)
    if not (np.isfinite(sums) & (sums > 0)).all():
        return False
    off = np.abs(sums - 1) > 1e-3
    return bool(off.mean() > 0.5) and np.allclose(
        rows / sums, want, rtol=1e-3, atol=1e-4
    )
