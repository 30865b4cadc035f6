"""Hidden checks of the M-step of the Gaussian mixture."""

from typing import Any

import numpy as np

from autograder.checks import (
    Failure,
    array,
    close,
    finite,
    grades,
)
from autograder.checks.compare import Array
from autograder.checks.hidden import by_hand
from autograder.checks.hidden.again import in_a_second_call
from autograder.checks.mixtures import (
    TOLERANCE,
    diagonal,
    sizes,
    soft_assignment,
)
from autograder.checks.pacing import limit_of
from autograder.checks.public.gmm import UPDATES, m_step_values
from autograder.checks.rules import ALONE, WHOLE_ARRAYS

# The first twice: an answer may remember what it was asked before.
DTYPES = ("float64", "float64", "float32")


def check_update(got: Any, points: Array, gamma: Array, dtype: str) -> None:
    """pi, mu and sigma are the weighted averages they should be.

    Floors against sigma = 0 differ, and 1e-3 added to sigma is one. To
    divide by N_k - 1, the smallest mistake, moves a sigma of 0.5 by 0.01
    and more.
    """
    rtol = max(1e-5, TOLERANCE[dtype] / 10)
    want = by_hand.diagonal_m_step(points.astype(float), gamma.astype(float))
    pi, mu, sigma = m_step_values(got)
    close(pi, want[0], what="pi", rtol=rtol)
    close(mu, want[1], what="mu", rtol=rtol)
    close(sigma, want[2], what="sigma", rtol=1e-3, atol=1.05e-3)


@grades("GMM._M_step", points=2, help=UPDATES)
def test_update_by_hand(answer: Any, rng: Any) -> None:
    """a few points, entry by entry, in double and in single precision

    The last components are narrow, as in a picture with values up to 1: a
    floor of 1e-3 does not show there, one of 0.05 does.

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    N, K, D = sizes(rng)
    for dtype, scale in [*((dtype, 1) for dtype in DTYPES), ("float64", 0.05)]:
        mixture = diagonal(rng, N, K, D, dtype).arrays()
        joint = by_hand.diagonal_log_joint(*mixture)
        gamma = by_hand.posterior(joint / 3).astype(dtype)
        points = scale * mixture[0]
        check_update(answer(points, gamma), points, gamma, dtype)
    got = answer.again(points, gamma, earlier={1: soft_assignment(rng, N, K)})
    with in_a_second_call():  # as in two iterations
        check_update(got, points, gamma, "float64")


@grades(
    "GMM._M_step",
    points=1.5,
    help="A column of gamma that is 0 makes 0 / 0. Keep the division safe, "
    "and sigma above some small number.",
)
def test_update_lost(answer: Any, rng: Any) -> None:
    """a component without points stays finite, its sigma above 0

    Kept because a lost component is what the small numbers are for.
    """
    N, K, D = sizes(rng)
    points = diagonal(rng, N, K, D).points
    rest = soft_assignment(rng, N, K)
    # All calls come first: a mistake is named by two outputs.
    lost = rng.permutation(K + 1)[:2].tolist()
    cases = [(lost[0], 0.0), (lost[1], 0.0), (lost[0], 1e-30)]
    gammas = [np.insert(rest, k, trace, axis=1) for k, trace in cases]
    values = [answer(points, gamma) for gamma in gammas]
    # 1e-300 is 0 in single precision.
    single = [a.astype(np.float32) for a in (points, gammas[0])]
    values.append(answer(*single))
    cases.append(cases[0])
    for value, (k, _) in zip(values, cases, strict=True):
        check_lost(m_step_values(value), k, points, rest)


def check_lost(got: Any, lost: int, points: Array, rest: Array) -> None:
    """All is finite; the other components do not notice."""
    K, D = rest.shape[1] + 1, points.shape[1]
    pi = finite(array(got[0], "pi", (K,)), "pi")
    mu = finite(array(got[1], "mu", (K, D)), "mu")
    sigma = finite(array(got[2], "sigma", (K, D)), "sigma")
    # Its prior may be floored, or started afresh: it need not be 0.
    if pi.min() < 0 or abs(pi.sum() - 1) > 1e-3:
        raise Failure(
            f"pi is {pi.round(4).tolist()}, which adds up to {pi.sum():.4g}"
        )
    if sigma.min() <= 0:
        raise Failure(f"the component without points has sigma {sigma[lost]}")
    _, others_mu, others_sigma = by_hand.diagonal_m_step(points, rest)
    close(np.delete(mu, lost, axis=0), others_mu, what="mu", rtol=1e-4)
    close(np.delete(sigma, lost, axis=0), others_sigma, what="sigma", rtol=2e-3)


@grades("GMM._M_step", points=1, help=ALONE)
def test_update_ones(answer: Any, rng: Any) -> None:
    """a single component, a single dimension, a single point

    With one component the answer is the mean and the standard deviation of
    the points. On a single point sigma is the floor, never 0 or NaN; of
    144 of these, E[x^2] - mu^2 makes some of its rounding errors negative,
    in single precision even where 1e-12 was added to N_k.

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    single = [
        (rng.normal(3, 2, (1, 4)), rng.dirichlet(np.full(12, 10.0), 1))
        for _ in range(3)
    ]
    single += [tuple(a.astype(np.float32) for a in single[0])]
    values = [answer(*inputs) for inputs in single]
    for (points, gamma), value in zip(single, values, strict=True):
        pi, mu, sigma = m_step_values(value)
        close(pi, gamma[0], what="pi", rtol=1e-5)
        # N_k is about 0.1 here: 1e-6 added to it moves mu by 1 in 100,000.
        close(mu, np.repeat(points, 12, axis=0), what="mu", rtol=1e-3)
        if finite(array(sigma, "sigma", (12, 4)), "sigma").min() <= 0:
            raise Failure("on a single point, sigma is not larger than 0")
    for N, K, D in ((9, 1, 3), (12, 3, 1), (7, 1, 1)):
        points = diagonal(rng, N, K, D).points
        gamma = soft_assignment(rng, N, K) if K > 1 else np.ones((N, 1))
        check_update(answer(points, gamma), points, gamma, "float64")


def update_yardstick(points: Any, gamma: Any) -> Any:
    """Plain broadcasting over (N, K, D) for the squares."""
    import numpy as np

    total = gamma.sum(axis=0)[:, None]
    mu = gamma.T @ points / total
    squares = (points[:, None] - mu) ** 2
    sigma = (np.einsum("nk,nkd->kd", gamma, squares) / total) ** 0.5
    return gamma.mean(axis=0), mu, sigma


@grades("GMM._M_step", points=1, help=WHOLE_ARRAYS)
def test_update_pace(rng: Any, pace: Any, source: Any) -> None:
    """30,000 points in about the time of plain array arithmetic

    Where it works in blocks of points, the blocks must join: the values are
    compared as well.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "GMM._M_step")
    points = diagonal(rng, 30_000, 2, 3).points
    gamma = soft_assignment(rng, 30_000, 2)
    updated = pace(update_yardstick, limit, points, gamma)
    check_update(updated, points, gamma, "float64")
