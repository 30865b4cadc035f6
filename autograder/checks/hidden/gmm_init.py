"""Hidden checks of the start of the Gaussian mixture."""

from typing import Any

import numpy as np

from autograder.checks import (
    Failure,
    array,
    close,
    finite,
    grades,
    unchanged,
)
from autograder.checks.drawn import read_components
from autograder.checks.hidden.again import in_a_second_call
from autograder.checks.hidden.kmeans import PICTURE
from autograder.checks.mixtures import diagonal, sizes
from autograder.checks.public.gmm import POINTS
from autograder.checks.rules import (
    ALONE,
    OWN_WORK,
    only_permitted_packages,
    sets_a_seed,
)

SEED = (
    "Set no seed within the function: the random numbers would start over in "
    "every call, and in all that comes after."
)


@grades(
    "GMM._init_components",
    points=1,
    help="Means far from every point never win any: take them from the "
    "points themselves, or from clusters of them.",
)
def test_init_means_range(answer: Any, rng: Any) -> None:
    """every mean lies within the range of the points; sigma has their units

    Points a thousand times as far apart have a sigma a thousand times as
    large, or, for a start that is always the same, as large; a variance
    would be a million times as large. And as many points as a small picture
    has, for which a table of all pairs does not fit.

    Kept because means that ignore the data show here only.
    """
    N, K, D = sizes(rng)
    points = rng.uniform(0, 1, (3 * N, D)) * rng.uniform(0.1, 9, D)
    points = points + rng.choice([-90.0, 60.0], D)
    got = read_components(answer.call(points, K, seed=1).value, points, K)
    mu = finite(array(got.mu, "mu", (K, D)), "mu")
    low, high = points.min(axis=0), points.max(axis=0)
    # A mean moved by some noise may leave the range a little: one more
    # width on either side is allowed. Means that ignore the data miss by 6.
    slack = high - low
    if (mu < low - slack).any() or (mu > high + slack).any():
        raise Failure(
            f"a mean lies outside of the points, which range from "
            f"{low.round(2)} to {high.round(2)}: {mu.round(2).tolist()}"
        )
    apart = answer.call(1000 * points, K, seed=1).value
    sigma = array(got.sigma, "sigma", (K, D))
    wide = array(read_components(apart, points, K).sigma, "sigma", (K, D))
    with np.errstate(divide="ignore", invalid="ignore"):  # sigma may be 0
        growth = np.median(wide) / np.median(sigma)
    if growth > 30_000:  # between 1000 and a million
        raise Failure(
            "for points a thousand times as far apart, sigma is "
            f"{growth:.3g} times as large",
            "sigma is a standard deviation: is the root missing?",
        )
    with in_a_second_call():  # on other points
        again = answer.again(points, K, earlier={0: points + 1e3}, seed=1)
        mu = array(read_components(again, points, K).mu, "mu", (K, D))
        if (mu > high + slack).any():
            raise Failure("a mean lies where the points were before")
    many = rng.normal(size=(PICTURE, 2))
    read_components(answer.call(many, 3, seed=1).value, many, 3)


@grades(
    "GMM._init_components",
    points=0.5,
    help="Components that start equal stay equal for ever. Can your way of "
    "drawing give the same point twice?",
)
def test_init_means_distinct(answer: Any, rng: Any, source: Any) -> None:
    """no two components start at the same mean, and no seed is set

    A start may do without chance; but who seeds the global generator takes
    the chance out of the whole notebook.

    Kept because chance may spare a draw with replacement in a single
    call.
    """
    points = diagonal(rng, 24, 3, 2).points
    # Eight draws with replacement from 24 points are all different with a
    # chance of 0.27: in ten calls, that is caught but for 2 in a million.
    starts = set()
    for seed in range(10):
        value = answer.call(points, 8, seed=seed).value
        mu = read_components(value, points, 8).mu
        mu = finite(array(mu, "mu", (8, 2)), "mu")
        starts.add(mu.tobytes())
        if len(np.unique(mu, axis=0)) < 8:
            raise Failure(f"only {len(np.unique(mu, axis=0))} of 8 differ")
    if len(starts) == 1 and sets_a_seed(source, "_init_components"):
        raise Failure("the answer sets a seed: ten calls gave the same", SEED)


@grades("GMM._init_components", points=0.5, help=ALONE)
def test_init_ones(answer: Any, rng: Any) -> None:
    """one component, one dimension, a component a point; points are kept

    One point alone, too, and a feature that is the same for all.

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    shapes = (20, 1, 3), (20, 3, 1), (20, 1, 1), (5, 5, 2), (1, 1, 2)
    for N, K, D in shapes:
        points = diagonal(rng, N, 2, D).points
        points[:, 2:] = 4.0
        called = answer.call(points, K, seed=1)
        got = read_components(called.value, points, K)
        close(got.pi, np.full(K, 1 / K), what="pi", rtol=1e-6)
        finite(array(got.mu, "mu", (K, D)), "mu")
        sigma = finite(array(got.sigma, "sigma", (K, D)), "sigma")
        if sigma.min() <= 0:
            raise Failure(
                f"with {N} points, K = {K}, D = {D}, a sigma is {sigma.min()}",
                "A cluster of a single point has a spread of 0.",
            )
        unchanged(points, called.inputs[0], "points")


@grades("GMM._init_components", points=0.5, help=OWN_WORK)
def test_init_own_work(answer: Any, source: Any) -> None:
    """written with permitted packages

    Kept because a library's answer is right in every other respect.
    """
    read_components(answer(POINTS, 2), POINTS, 2)
    only_permitted_packages(source, "_init_components")
