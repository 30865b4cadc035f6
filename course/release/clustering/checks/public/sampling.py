"""Public checks of gmm_sampling: thresholds on statistics of many draws.

Each threshold is stated in standard errors of a correct sampler. Six of
them are exceeded with a chance below 2e-9 (binomial counts and means), seven
of a standard deviation below 1e-9; at most 40 statistics are looked at, so
that a correct sampler fails with a chance below 1e-6.
"""

from typing import Any

import numpy as np

from checks import Failure, grades, shape, unchanged
from checks.drawn import Draws, read_draws

# The example of the notebook: one big blob and two ears.
PI = np.array([0.8, 0.1, 0.1])
MU = np.array([[0.5, 0.5], [0.25, 0.75], [0.75, 0.75]])
SIGMA = np.array([[0.1, 0.1], [0.05, 0.05], [0.05, 0.05]])
NUM = 4000


def draw(answer: Any, num: int, *mixture: Any, seed: int) -> Draws:
    """Draw with a seeded global generator, which need not be the one used."""
    value = answer.call(num, *mixture, seed=seed).value
    return read_draws(value, num, *mixture)


def check_weights(draws: Draws) -> None:
    """The share of each component lies within six standard errors of pi."""
    share = draws.counts() / draws.num
    error = np.sqrt(draws.pi * (1 - draws.pi) / draws.num)
    off = np.abs(share - draws.pi) > 6 * error
    if off.any():
        k = int(np.argmax(off))
        raise Failure(
            f"component {k} has {share[k]:.1%} of {draws.num} samples; its "
            f"prior is {draws.pi[k]:.1%}",
            "Each sample first chooses its component, with the chances pi.",
        )


def check_means(draws: Draws) -> None:
    """Each component's average lies within six standard errors of mu."""
    for k, own in draws.members():
        error = draws.sigma[k] / np.sqrt(len(own))
        off = np.abs(own.mean(axis=0) - draws.mu[k]) > 6 * error
        if off.any():
            raise Failure(
                f"the {len(own)} samples with id {k} average "
                f"{_row(own.mean(axis=0))}; mu[{k}] is {_row(draws.mu[k])}",
                "A sample lies around the mean of the component that its "
                "id names.",
            )


def check_spreads(draws: Draws) -> None:
    """Each component's spread is sigma to within seven standard errors.

    The logarithm of a standard deviation of n normal draws has the standard
    error 1 / sqrt(2n), whatever sigma is.
    """
    for k, own in draws.members():
        spread = np.sqrt(((own - draws.mu[k]) ** 2).mean(axis=0))
        limit = np.exp(7 / np.sqrt(2 * len(own)))
        ratio = spread / draws.sigma[k]
        if (ratio > limit).any() or (ratio < 1 / limit).any():
            raise Failure(
                f"the {len(own)} samples with id {k} have the standard "
                f"deviations {_row(spread)}; sigma[{k}] is "
                f"{_row(draws.sigma[k])}",
                "sigma is a standard deviation: a standard normal number "
                "is multiplied by it as it is.",
            )


def _row(values: Any) -> str:
    return "[" + ", ".join(f"{v:.4g}" for v in values) + "]"


@grades("gmm_sampling", points=1)
def test_shapes(answer: Any) -> None:
    """samples are (num, D), ids 0 to K - 1; pi, mu and sigma are kept

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    mixture = np.array([0.7, 0.2, 0.1]), MU, SIGMA
    called = answer.call(50, *mixture, seed=1)
    draws = read_draws(called.value, 50, *mixture)
    shape(draws.samples, (50, 2), "samples")
    names = ("pi", "mu", "sigma")
    for old, new, name in zip(mixture, called.inputs[1:], names, strict=True):
        unchanged(old, new, name)


@grades("gmm_sampling", points=1.5)
def test_weights(answer: Any) -> None:
    """each component is drawn as often as pi says

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    check_weights(draw(answer, NUM, PI, MU, SIGMA, seed=2))


@grades("gmm_sampling", points=1)
def test_means(answer: Any) -> None:
    """the samples of each id lie around that component's mean

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    check_means(draw(answer, NUM, PI, MU, SIGMA, seed=3))


@grades("gmm_sampling", points=1)
def test_spreads(answer: Any) -> None:
    """the samples of each id scatter by that component's sigma

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    check_spreads(draw(answer, NUM, PI, MU, SIGMA, seed=4))
