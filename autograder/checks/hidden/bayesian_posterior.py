"""Hidden checks of e_step: the posterior of the labels."""

from typing import Any

import numpy as np

from autograder.checks import close, grades, rows_sum_to_one
from autograder.checks.compare import Array
from autograder.checks.hidden import by_hand
from autograder.checks.hidden.bayesian import DTYPES, ONES, normal_yardstick
from autograder.checks.mixtures import (
    BLOCKS,
    MANY,
    Parameters,
    parameters,
    points_of,
    rounded,
    sizes,
    tensors,
    tolerance,
    weights,
)
from autograder.checks.pacing import limit_of
from autograder.checks.public.bayesian import POSTERIOR_OF, given
from autograder.checks.rules import (
    ALONE,
    OWN_WORK,
    WHOLE_ARRAYS,
    only_permitted_packages,
)


@grades("e_step", points=2, help=POSTERIOR_OF)
def test_q_by_hand(answer: Any, rng: Any) -> None:
    """a few points, entry by entry, in double and in single precision

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    NKD = sizes(rng)
    for dtype in DTYPES:
        check_all(answer, [mixture(rng, *NKD)], dtype)


def mixture(rng: Any, N: int, K: int, D: int) -> tuple[Array, Parameters]:
    """Points, and the parameters they are drawn with."""
    theta = parameters(rng, K, D)
    return points_of(rng, theta, N), theta


def check_all(
    answer: Any,
    problems: list[tuple[Array, Parameters]],
    dtype: str = "float64",
) -> None:
    """Each of the posteriors, as computed by hand; all calls come first.

    A mistake is named by two outputs, so a failure must not hide the second.
    """
    got = [
        answer(*tensors(X, dtype=dtype), *given(theta, dtype=dtype))
        for X, theta in problems
    ]
    for value, (X, theta) in zip(got, problems, strict=True):
        X, *rest = rounded(X, *theta.arrays(), dtype=dtype)
        want = by_hand.posterior(by_hand.log_joint(X, Parameters(*rest)))
        close(value, want, what="q", rtol=tolerance(dtype, value))


@grades(
    "e_step",
    points=1,
    help="Where every density is too small for a float, 0 / 0 is left: "
    "subtract logarithms, with logsumexp, and exponentiate last.",
)
def test_q_far(answer: Any, rng: Any) -> None:
    """points far from every component still share out to 1

    Kept because only far away does a density underflow.
    """
    near = [mixture(rng, *sizes(rng)) for _ in range(2)]
    far = [(100 * X, theta) for X, theta in near]
    # In many dimensions a determinant underflows: 1e-4 to the power of 100.
    X, theta = mixture(rng, 8, 2, 100)
    small = Parameters(theta.mus / 100, theta.Sigmas / 1e4, theta.pi)
    far.append((X / 100, small))
    shared = [far_and_shared(rng) for _ in range(2)]
    check_all(answer, far + shared)


def far_and_shared(rng: Any) -> tuple[Array, Parameters]:
    """Points far away in a feature in which all components are alike.

    Their densities underflow, yet the other features share the points out.
    """
    X, theta = mixture(rng, 9, 3, 3)
    mus, Sigmas, pi = theta.arrays()
    # Not farther: the log joint keeps its digits in single precision.
    X[:, -1], mus[:, -1] = 60, 0
    Sigmas[:, -1], Sigmas[:, :, -1] = 0, 0
    Sigmas[:, -1, -1] = 1
    return X, Parameters(mus, Sigmas, pi)


@grades(
    "e_step",
    points=0.5,
    help="Use Sigma as it is: what you add to it changes narrow components.",
)
def test_q_narrow(answer: Any, rng: Any) -> None:
    """components a hundred times narrower in one direction than another

    The condition number is 1e4, so that explicit inverses and determinants
    still agree to ten digits.

    Kept because a determinant of 1e-12 and less occurs in pictures of one
    colour.
    """
    check_all(answer, [narrow(rng) for _ in range(2)])


def narrow(rng: Any) -> tuple[Array, Parameters]:
    """Two overlapping thin components, and points of them."""
    along = np.linalg.qr(rng.normal(size=(2, 2, 2)))[0]
    Sigmas = along * np.array([1e-2, 1e-6]) @ along.swapaxes(1, 2)
    Sigmas = (Sigmas + Sigmas.swapaxes(1, 2)) / 2
    theta = Parameters(rng.normal(0, 0.02, (2, 2)), Sigmas, weights(rng, 2))
    return points_of(rng, theta, 20), theta


@grades("e_step", points=1, help=ALONE)
def test_q_ones(answer: Any, rng: Any) -> None:
    """a single point, component or dimension; as many of one as of another

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    check_all(answer, [mixture(rng, *NKD) for NKD in ONES])


@grades("e_step", points=0.5, help=WHOLE_ARRAYS)
def test_q_pace(expected: Any, rng: Any, pace: Any, source: Any) -> None:
    """20,000 points in about the time of plain array arithmetic

    Where it works in blocks of points, the blocks must join: the value for
    70,001 points is compared as well.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "e_step")
    theta = parameters(rng, 2, 3)
    data, many = (
        (*tensors(points_of(rng, theta, N)), *given(theta))
        for N in (20_000, 70_001)
    )
    timed = pace(normal_yardstick, limit, *data)
    for got, inputs in ((timed, data), (pace.fresh()(*many), many)):
        close(got, expected(*inputs), what=f"q, {MANY}", help=BLOCKS)


@grades("e_step", points=0.5, help=OWN_WORK)
def test_q_own_work(answer: Any, rng: Any, source: Any) -> None:
    """written with permitted packages

    Kept because a library's answer is right in every other respect.
    """
    theta = parameters(rng, 2, 2)
    rows_sum_to_one(answer(*tensors(points_of(rng, theta, 3)), *given(theta)))
    only_permitted_packages(source, "e_step")
