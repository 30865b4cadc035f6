"""Hidden checks of gmm_sampling: random mixtures, and what samples share.

Thresholds are in standard errors of a correct sampler, as in the public
checks; with all of these, one fails with a chance below 1e-6. Legal are
generators that the global seed does not reach and samples in the order of
their components; numbers of samples that never vary are not: they are not
drawn, but rounded.
"""

from typing import Any

import numpy as np

from autograder.checks import Failure, grades
from autograder.checks.compare import Array
from autograder.checks.drawn import read_draws
from autograder.checks.mixtures import weights
from autograder.checks.pacing import limit_of
from autograder.checks.public.sampling import (
    MU,
    NUM,
    PI,
    SIGMA,
    check_means,
    check_spreads,
    check_weights,
    draw,
)
from autograder.checks.rules import (
    ALONE,
    OWN_WORK,
    WHOLE_ARRAYS,
    only_permitted_packages,
)


def mixture(rng: np.random.Generator, K: int, D: int) -> tuple[Array, ...]:
    """pi, mu and sigma; spreads from 0.05 to 20, none of them near 1."""
    size = np.exp(rng.uniform(np.log(1.5), np.log(20), (K, D)))
    sigma = np.where(rng.random((K, D)) < 0.5, size, 1 / size)
    return weights(rng, K), rng.normal(0, 5, (K, D)), sigma


def seed_of(rng: np.random.Generator) -> int:
    return int(rng.integers(2**31))


@grades(
    "gmm_sampling",
    points=1,
    help="Choose a component with the chances pi, then add noise to its mean; "
    "which of these steps goes wrong?",
)
def test_random_mixture(answer: Any, rng: Any) -> None:
    """random mixtures: weights, means and spreads of the samples

    A component has 200 samples and more. Seven standard errors of its spread
    are exceeded with a chance below 1e-8 (Chernoff's bound for chi squared).

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    for K, D in ((3, 2), (2, 4), (4, 4)):
        draws = draw(answer, NUM, *mixture(rng, K, D), seed=seed_of(rng))
        check_weights(draws)
        check_means(draws)
        check_spreads(draws)


def standardised(answer: Any, rng: Any, D: int) -> Array:
    """The noise of many samples, (num, D): standard normal if all is well."""
    draws = draw(answer, NUM, *mixture(rng, 2, D), seed=seed_of(rng))
    return (draws.samples - draws.mu[draws.ids]) / draws.sigma[draws.ids]


@grades(
    "gmm_sampling",
    points=1,
    help="Each coordinate of each sample needs a random number of its own.",
)
def test_independent(answer: Any, rng: Any) -> None:
    """neither dimensions nor neighbouring samples share their noise

    Averages of products of independent standard normals have the standard
    error 1 / sqrt(num); seven are exceeded with a chance below 1e-11.

    Kept because shared noise has the right means and spreads.
    """
    noise = standardised(answer, rng, 3)
    limit = 7 / np.sqrt(NUM)
    across = noise.T @ noise / NUM - np.diag((noise**2).mean(axis=0))
    along = (noise[1:] * noise[:-1]).mean(axis=0)
    if np.abs(across).max() > limit:
        raise Failure(
            f"within a component, two dimensions correlate by "
            f"{np.abs(across).max():.2f}"
        )
    if np.abs(along).max() > limit:
        raise Failure(
            f"neighbouring samples correlate by {np.abs(along).max():.2f}"
        )


@grades(
    "gmm_sampling",
    points=0.5,
    help="The noise should be Gaussian: look at which numbers you draw.",
)
def test_normal(answer: Any, rng: Any) -> None:
    """about 68 % of the samples lie within one sigma

    Uniform noise of the same spread has a share of 58 %, noise cut off at
    two sigma has nothing beyond 2.5, and skewed noise not half above 0.

    Kept because other noise has the right means and spreads.
    """
    noise = standardised(answer, rng, 3)
    check_share(np.abs(noise) < 1, 0.6827, "lie within one sigma")
    check_share(np.abs(noise) > 2.5, 0.0124, "lie beyond 2.5 sigma")
    check_share(noise > 0, 0.5, "lie above the mean")


def check_share(which: Array, share: float, what: str) -> None:
    """Six standard errors are exceeded with a chance below 2e-9.

    That holds near 0.5; for the rare ones the chance is below 1e-6.
    """
    error = np.sqrt(share * (1 - share) / which.size)
    if abs(which.mean() - share) > 6 * error:
        raise Failure(f"{which.mean():.1%} {what}, not {share:.1%}")


@grades(
    "gmm_sampling",
    points=0.5,
    help="How many samples a component gets is random as well: each sample "
    "chooses its component by itself.",
)
def test_counts_vary(answer: Any, rng: Any) -> None:
    """the number of samples of a component varies from draw to draw

    A binomial count out of 61 hits a given value with a chance of at most
    0.14, so twelve equal ones have a chance below 1e-9.

    Kept because rounded counts have the right shares.
    """
    pi = rng.permutation([0.5, 0.3, 0.2])
    theta = pi, rng.normal(size=(3, 2)), np.full((3, 2), 0.5)
    counts = [
        draw(answer, 61, *theta, seed=seed_of(rng)).counts()[0]
        for _ in range(12)
    ]
    if len(set(counts)) == 1:
        raise Failure(f"of 61 samples component 0 got {counts[0]}, 12 times")


@grades(
    "gmm_sampling",
    points=0.5,
    help="Do not seed a generator within the function: it would start over "
    "in every call.",
)
def test_fresh(answer: Any, rng: Any) -> None:
    """every call draws new samples, and none of them twice

    Kept because a seed within the function is right in every single call.
    """
    theta = mixture(rng, 2, 3)
    first = draw(answer, 300, *theta, seed=seed_of(rng)).samples
    second = draw(answer, 300, *theta, seed=seed_of(rng)).samples
    both = np.concatenate([first, second])
    if len(np.unique(both, axis=0)) < len(both):
        raise Failure("two calls, or one of them, gave the same sample twice")


def sampling_yardstick(num: Any, pi: Any, mu: Any, sigma: Any) -> Any:
    """All components at once, then all places at once."""
    import numpy as np

    ids = np.random.choice(len(pi), num, p=pi)
    return mu[ids] + sigma[ids] * np.random.randn(num, 3), ids


@grades("gmm_sampling", points=0.5, help=WHOLE_ARRAYS)
def test_sampling_pace(rng: Any, pace: Any, source: Any) -> None:
    """20,000 samples in about the time of plain array arithmetic

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "gmm_sampling")
    theta = mixture(rng, 2, 3)
    got = pace(sampling_yardstick, limit, 20_000, *theta)
    draws = read_draws(got, 20_000, *theta)
    check_weights(draws)
    check_means(draws)
    check_spreads(draws)


@grades("gmm_sampling", points=0.5, help=OWN_WORK)
def test_own_work(answer: Any, source: Any) -> None:
    """written with permitted packages

    Kept because a library's answer is right in every other respect.
    """
    draw(answer, 20, PI, MU, SIGMA, seed=1)
    only_permitted_packages(source, "gmm_sampling")


@grades("gmm_sampling", points=1, help=ALONE)
def test_ones(answer: Any, rng: Any) -> None:
    """a single sample, a single component, a single dimension

    Ten sigma are left by a standard normal with a chance below 2e-23.

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    for num, K, D in ((1, 3, 2), (40, 1, 2), (40, 3, 1), (1, 1, 1)):
        pi, mu, sigma = mixture(rng, K, D)
        draws = draw(answer, num, pi, mu, sigma, seed=seed_of(rng))
        gap = np.abs(draws.samples - mu[draws.ids]) / sigma[draws.ids]
        if gap.max() > 10:
            raise Failure(
                f"with {num} samples, K = {K} and D = {D}, a sample lies "
                f"{gap.max():.0f} sigma from the mean of its component"
            )
