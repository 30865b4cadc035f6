"""Hidden checks of the log joint and the E-step of the Gaussian mixture."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from autograder.checks import (
    close,
    finite,
    grades,
    unchanged,
)
from autograder.checks.compare import Array
from autograder.checks.hidden import by_hand
from autograder.checks.hidden.again import in_a_second_call
from autograder.checks.mixtures import (
    BLOCKS,
    MANY,
    diagonal,
    far_and_shared,
    narrow,
    sizes,
    tolerance,
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
INPUTS = ("points", "pi", "mu", "sigma")
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
    got = [answer.call(*mixture) for mixture in mixtures]
    for returned, mixture in zip(got, mixtures, strict=True):
        value = returned.value
        rtol = tolerance(mixture[0].dtype.name, value)
        close(value, by_hand_(*exact(mixture)), what=what, rtol=rtol)
        for before, after, name in zip(
            mixture, returned.inputs, INPUTS, strict=True
        ):
            unchanged(before, after, name)


def check_again(
    answer: Any,
    mixture: tuple[Array, ...],
    theta: tuple[Array, ...],
    by_hand_: Callable[..., Array],
) -> None:
    """Twice on one instance, as in two iterations: theta comes first."""
    got = answer.again(*mixture, earlier=dict(enumerate(theta, start=1)))
    with in_a_second_call():
        close(got, by_hand_(*mixture), rtol=tolerance("float64", got))


def gamma_by_hand(*mixture: Array) -> Array:
    return by_hand.posterior(by_hand.diagonal_log_joint(*mixture))


def exact(mixture: tuple[Array, ...]) -> tuple[Array, ...]:
    """The same numbers in double precision."""
    return tuple(a.astype(np.float64) for a in mixture)


@grades("GMM._ll_joint", points=2.5, help=DENSITY)
def test_joint_by_hand(answer: Any, rng: Any) -> None:
    """a few points, entry by entry, in double and in single precision

    And narrow and rare components: 1e-6 added to sigma or to pi does not
    show there, a floor that a picture would feel does.

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    NKD = sizes(rng)
    mixtures = [diagonal(rng, *NKD, dtype).arrays() for dtype in DTYPES]
    check_all(answer, mixtures, by_hand.diagonal_log_joint, "the log joint")
    other = diagonal(rng, *NKD).arrays()[1:]
    check_again(answer, mixtures[0], other, by_hand.diagonal_log_joint)
    mixture = narrow(rng).arrays()
    want = by_hand.diagonal_log_joint(*mixture)
    close(answer(*mixture), want, what="the log joint", rtol=1e-3, atol=0.3)


@grades(
    "GMM._ll_joint",
    points=1,
    help="Far from a mean the density is too small for a float, its "
    "logarithm is not: never form the density itself.",
)
def test_joint_far(answer: Any, rng: Any) -> None:
    """points a thousand standard deviations away, and many dimensions

    Kept because only far away does a density underflow, and only in many
    dimensions the product of the sigmas.
    """
    near = [diagonal(rng, *sizes(rng)).arrays() for _ in range(2)]
    mixtures = [(1000 * points, *theta) for points, *theta in near]
    points, pi, mu, sigma = diagonal(rng, 6, 2, 150).arrays()
    mixtures.append((points / 1000, pi, mu / 1000, sigma / 1000))
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
def test_joint_pace(expected: Any, rng: Any, pace: Any, source: Any) -> None:
    """30,000 points in about the time of plain array arithmetic

    Where it works in blocks of points, the blocks must join.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "GMM._ll_joint")
    many = diagonal(rng, 30_011, 2, 3).arrays()
    got = pace(joint_yardstick, limit, *many)
    close(got, expected(*many), what=f"the log joint, {MANY}", help=BLOCKS)


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

    And narrow components, for an answer with a floor of its own; and many
    points, for one that works in blocks: they must join.

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    NKD = sizes(rng)
    mixtures = [diagonal(rng, *NKD, dtype).arrays() for dtype in DTYPES]
    check_all(answer, mixtures, gamma_by_hand, "gamma")
    other = diagonal(rng, *NKD).arrays()[1:]
    check_again(answer, mixtures[0], other, gamma_by_hand)
    mixture = narrow(rng).arrays()
    want = gamma_by_hand(*mixture)
    close(answer(*mixture), want, what="gamma", rtol=0, atol=0.02)
    many = diagonal(rng, 20_011, 2, 3).arrays()
    got, want = answer(*many), expected(*many)
    close(got, want, what=f"gamma, {MANY}", help=BLOCKS)


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
    mixtures += [far_and_shared(rng).arrays() for _ in range(2)]
    check_all(answer, mixtures, gamma_by_hand, "gamma")


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
def test_gamma_pace(expected: Any, rng: Any, pace: Any, source: Any) -> None:
    """30,000 points in about the time of plain array arithmetic

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "GMM._E_step")
    many = diagonal(rng, 30_000, 2, 3).arrays()
    got = pace(gamma_yardstick, limit, *many)
    close(got, expected(*many), what=f"gamma, {MANY}", help=BLOCKS)


@grades("GMM._E_step", points=0.5, help=OWN_WORK)
def test_gamma_own_work(answer: Any, source: Any) -> None:
    """written with permitted packages

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(POINTS, PI, MU, SIGMA), "gamma")
    only_permitted_packages(source, "_E_step")
