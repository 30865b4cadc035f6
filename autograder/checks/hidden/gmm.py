"""Hidden checks of the Gaussian mixture with diagonal covariances."""

from collections.abc import Callable, Sequence
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
from autograder.checks.compare import Array
from autograder.checks.drawn import read_components
from autograder.checks.hidden import by_hand
from autograder.checks.mixtures import (
    MANY,
    TOLERANCE,
    diagonal,
    sizes,
)
from autograder.checks.pacing import limit_of
from autograder.checks.public.gmm import (
    DENSITY,
    MU,
    PI,
    POINTS,
    POSTERIOR,
    SIGMA,
)
from autograder.checks.rules import (
    ALONE,
    OWN_WORK,
    WHOLE_ARRAYS,
    only_permitted_packages,
)

# The first twice: an answer may remember what it was asked before.
DTYPES = ("float64", "float64", "float32")
ONES = ((1, 3, 2), (9, 1, 3), (8, 3, 1), (1, 1, 1))  # N, K, D


def check_all(
    answer: Any,
    mixtures: Sequence[tuple[Array, ...]],
    by_hand_: Callable[..., Array],
    what: str,
) -> None:
    """Each of the mixtures; all calls come first.

    A mistake is named by two outputs, so a failure must not hide the second.
    """
    got = [answer(*mixture) for mixture in mixtures]
    for value, mixture in zip(got, mixtures, strict=True):
        rtol = TOLERANCE[mixture[0].dtype.name]
        close(value, by_hand_(*exact(mixture)), what=what, rtol=rtol)


def gamma_by_hand(*mixture: Array) -> Array:
    return by_hand.posterior(by_hand.diagonal_log_joint(*mixture))


def exact(mixture: tuple[Array, ...]) -> tuple[Array, ...]:
    """The same numbers in double precision."""
    return tuple(a.astype(np.float64) for a in mixture)


@grades(
    "GMM._init_components",
    points=1,
    help="Means far from every point never win any: take them from the "
    "points themselves, or from clusters of them.",
)
def test_init_means_range(answer: Any, rng: Any) -> None:
    """every mean lies within the range of the points

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


@grades(
    "GMM._init_components",
    points=0.5,
    help="Components that start equal stay equal for ever. Can your way of "
    "drawing give the same point twice?",
)
def test_init_means_distinct(answer: Any, rng: Any) -> None:
    """no two components start at the same mean

    Kept because chance may spare a draw with replacement in a single
    call.
    """
    points = diagonal(rng, 24, 3, 2).points
    # Eight draws with replacement from 24 points are all different with a
    # chance of 0.27: in ten calls, that is caught but for 2 in a million.
    for seed in range(10):
        value = answer.call(points, 8, seed=seed).value
        mu = read_components(value, points, 8).mu
        mu = finite(array(mu, "mu", (8, 2)), "mu")
        if len(np.unique(mu, axis=0)) < 8:
            raise Failure(f"only {len(np.unique(mu, axis=0))} of 8 differ")


@grades("GMM._init_components", points=0.5, help=ALONE)
def test_init_ones(answer: Any, rng: Any) -> None:
    """one component, or points of one dimension; points are not modified

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    for K, D in ((1, 3), (3, 1), (1, 1)):
        points = diagonal(rng, 20, 2, D).points
        called = answer.call(points, K, seed=1)
        got = read_components(called.value, points, K)
        close(got.pi, np.full(K, 1 / K), what="pi", rtol=1e-6)
        finite(array(got.mu, "mu", (K, D)), "mu")
        sigma = finite(array(got.sigma, "sigma", (K, D)), "sigma")
        if sigma.min() <= 0:
            raise Failure(f"with K = {K} and D = {D}, sigma is {sigma.min()}")
        unchanged(points, called.inputs[0], "points")


@grades("GMM._init_components", points=0.5, help=OWN_WORK)
def test_init_own_work(answer: Any, source: Any) -> None:
    """written with permitted packages

    Kept because a library's answer is right in every other respect.
    """
    read_components(answer(POINTS, 2), POINTS, 2)
    only_permitted_packages(source, "_init_components")


@grades("GMM._ll_joint", points=2.5, help=DENSITY)
def test_joint_by_hand(answer: Any, rng: Any) -> None:
    """a few points, entry by entry, in double and in single precision

    The last components are narrow, as in a picture with values up to 1.

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    NKD = sizes(rng)
    mixtures = [diagonal(rng, *NKD, dtype).arrays() for dtype in DTYPES]
    mixtures += [narrow(rng)]
    check_all(answer, mixtures, by_hand.diagonal_log_joint, "the log joint")


def narrow(rng: Any) -> tuple[Array, Array, Array, Array]:
    """A mixture whose sigmas are 0.02 to 0.1."""
    points, pi, mu, sigma = diagonal(rng, *sizes(rng)).arrays()
    return points / 20, pi, mu / 20, sigma / 20


@grades(
    "GMM._ll_joint",
    points=1,
    help="Far from a mean the density is too small for a float, its "
    "logarithm is not: never form the density itself.",
)
def test_joint_far(answer: Any, rng: Any) -> None:
    """points a thousand standard deviations away stay finite

    Kept because only far away does a density underflow.
    """
    near = [diagonal(rng, *sizes(rng)).arrays() for _ in range(2)]
    mixtures = [(1000 * points, *theta) for points, *theta in near]
    check_all(answer, mixtures, by_hand.diagonal_log_joint, "the log joint")


@grades("GMM._ll_joint", points=1, help=ALONE)
def test_joint_ones(answer: Any, rng: Any) -> None:
    """a single point, a single component, a single dimension

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    mixtures = [diagonal(rng, *NKD).arrays() for NKD in ONES]
    check_all(answer, mixtures, by_hand.diagonal_log_joint, "the log joint")


def joint_yardstick(points: Any, pi: Any, mu: Any, sigma: Any) -> Any:
    """Plain broadcasting over (N, K, D)."""
    import numpy as np

    z = (points[:, None] - mu) / sigma
    constant = np.log(pi) - np.log(sigma).sum(axis=1)
    return constant - (z**2).sum(axis=2) / 2


@grades("GMM._ll_joint", points=0.5, help=WHOLE_ARRAYS)
def test_joint_pace(answer: Any, rng: Any, pace: Any, source: Any) -> None:
    """30,000 points in about the time of plain array arithmetic

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "GMM._ll_joint")
    pace(joint_yardstick, limit, *diagonal(rng, 30_000, 2, 3).arrays())


@grades("GMM._ll_joint", points=0.5, help=OWN_WORK)
def test_joint_own_work(answer: Any, source: Any) -> None:
    """written with permitted packages

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(POINTS, PI, MU, SIGMA), "the log joint")
    only_permitted_packages(source, "_ll_joint")


@grades("GMM._E_step", points=0.5, help=POSTERIOR)
def test_gamma_by_hand(answer: Any, expected: Any, rng: Any) -> None:
    """a few points, entry by entry, in double and in single precision

    And many points, for an answer that works in blocks: they must join.

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    NKD = sizes(rng)
    mixtures = [diagonal(rng, *NKD, dtype).arrays() for dtype in DTYPES]
    check_all(answer, mixtures, gamma_by_hand, "gamma")
    many = diagonal(rng, 20_000, 2, 3).arrays()
    close(answer(*many), expected(*many), what=f"gamma, {MANY}")


@grades(
    "GMM._E_step",
    points=0.5,
    help="Where every density is too small for a float, 0 / 0 is left: work "
    "with logarithms until the very end.",
)
def test_gamma_far(answer: Any, rng: Any) -> None:
    """points far from every component still share out to 1

    Kept because only far away does a density underflow.
    """
    mixtures = []
    for _ in range(2):
        points, *theta = diagonal(rng, *sizes(rng)).arrays()
        points = points + rng.choice([-300.0, 300.0], points.shape)
        mixtures.append((points, *theta))
    mixtures += [far_and_shared(rng) for _ in range(2)]
    check_all(answer, mixtures, gamma_by_hand, "gamma")


def far_and_shared(rng: Any) -> tuple[Array, ...]:
    """Points far away in a feature in which all components are alike.

    Their densities underflow, yet the other features share the points out.
    """
    points, pi, mu, sigma = diagonal(rng, 9, 3, 3).arrays()
    points[:, -1], mu[:, -1], sigma[:, -1] = 300, 0, 1
    return points, pi, mu, sigma


@grades("GMM._E_step", points=0.5, help=ALONE)
def test_gamma_ones(answer: Any, rng: Any) -> None:
    """a single point, a single component, a single dimension

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    mixtures = [diagonal(rng, *NKD).arrays() for NKD in ONES]
    check_all(answer, mixtures, gamma_by_hand, "gamma")


def gamma_yardstick(points: Any, pi: Any, mu: Any, sigma: Any) -> Any:
    """Plain broadcasting over (N, K, D), then over (N, K)."""
    import numpy as np

    z = (points[:, None] - mu) / sigma
    constant = np.log(pi) - np.log(sigma).sum(axis=1)
    weights = np.exp(constant - (z**2).sum(axis=2) / 2)
    return weights / weights.sum(axis=1, keepdims=True)


@grades("GMM._E_step", points=0.5, help=WHOLE_ARRAYS)
def test_gamma_pace(answer: Any, rng: Any, pace: Any, source: Any) -> None:
    """30,000 points in about the time of plain array arithmetic

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "GMM._E_step")
    pace(gamma_yardstick, limit, *diagonal(rng, 30_000, 2, 3).arrays())


@grades("GMM._E_step", points=0.5, help=OWN_WORK)
def test_gamma_own_work(answer: Any, source: Any) -> None:
    """written with permitted packages

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(POINTS, PI, MU, SIGMA), "gamma")
    only_permitted_packages(source, "_E_step")
