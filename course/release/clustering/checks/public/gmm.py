"""Public checks of the Gaussian mixture with diagonal covariances."""

from typing import Any

import numpy as np

from checks import (
    Failure,
    close,
    finite,
    grades,
    pair,
    rows_sum_to_one,
    shape,
    unchanged,
)
from checks.drawn import read_components
from checks.mixtures import diagonal, soft_assignment

# An example by hand: three points, two components in the plane.
POINTS = np.array([[0.0, 0.0], [1.0, 2.0], [3.0, -1.0]])
PI = np.array([0.25, 0.75])
MU = np.array([[0.0, 0.0], [1.0, 1.0]])
SIGMA = np.array([[0.5, 1.0], [2.0, 1.0]])
JOINT = np.array(
    [
        [-2.531024247, -3.443706319],
        [-6.531024247, -3.318706319],
        [-21.031024247, -5.318706319],
    ]
)
GAMMA = np.array(
    [
        [0.713548684, 0.286451316],
        [0.0387048, 0.9612952],
        [0.00000015, 0.99999985],
    ]
)
# ... and an M-step by hand: the first component has 1 + 1/2 + 1/4 points.
SHARES = np.array([[1.0, 0.0], [0.5, 0.5], [0.25, 0.75]])
SHARED_PI = np.array([0.583333333, 0.416666667])
SHARED_MU = np.array([[0.714285714, 0.428571429], [2.2, 0.2]])
SHARED_SIGMA = np.array(
    [[1.030157507, 1.049781318], [0.979795897, 1.469693846]]
)

DENSITY = (
    "log N(x | mu, sigma^2) = -log(sigma) - log(2 pi) / 2 "
    "- (x - mu)^2 / (2 sigma^2) in each dimension; sum over the dimensions "
    "and add the log of the prior."
)
POSTERIOR = (
    "Divide each row of pi_k N(x | mu_k, sigma_k^2) by its sum; which of your "
    "helper functions does this from the logarithms?"
)
UPDATES = (
    "With N_k the sum of column k of gamma: pi is N_k / N, mu the average of "
    "the points with the column as weights, sigma the root of the average "
    "squared distance from that mu, with the same weights."
)


def m_step_values(got: Any) -> tuple[Any, Any, Any]:
    """The three items of an M-step, or Failure."""
    pi, mu, sigma = pair(got, 3, "what _M_step returns")
    return pi, mu, sigma


@grades("GMM._init_components", points=0.5)
def test_init_shapes(answer: Any, rng: Any) -> None:
    """pi, mu and sigma have the shapes (K,), (K, D) and (K, D)

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    points = diagonal(rng, 40, 3, 2).points
    got = read_components(answer(points, 3), points, 3)
    shape(got.pi, (3,), "pi")
    shape(got.mu, (3, 2), "mu")
    shape(got.sigma, (3, 2), "sigma")


@grades(
    "GMM._init_components",
    points=1,
    help="Before any data is seen, no component is more likely than another.",
)
def test_init_uniform(answer: Any, rng: Any) -> None:
    """every component starts with the same prior

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    for K in (2, 5):
        points = diagonal(rng, 40, K, 3).points
        got = read_components(answer(points, K), points, K)
        # float32 priors are rounded to seven digits.
        close(got.pi, np.full(K, 1 / K), what="pi", rtol=1e-6)


@grades(
    "GMM._init_components",
    points=1,
    help="sigma is a width. Look for numbers that can be negative or zero.",
)
def test_init_sigma(answer: Any, rng: Any) -> None:
    """every sigma is finite and larger than 0

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    points = diagonal(rng, 60, 3, 4).points
    for seed in range(3):
        value = answer.call(points, 3, seed=seed).value
        sigma = finite(read_components(value, points, 3).sigma, "sigma")
        if sigma.min() <= 0:
            raise Failure(f"the smallest sigma is {sigma.min():.4g}")


@grades("GMM._ll_joint", points=2, help=DENSITY)
def test_joint_example(answer: Any) -> None:
    """the log joint of three points, worked out by hand

    Kept because these are numbers that the student has seen worked out.
    """
    close(answer(POINTS, PI, MU, SIGMA), JOINT, what="the log joint")


@grades("GMM._ll_joint", points=0.5)
def test_joint_shape(answer: Any, rng: Any) -> None:
    """seven points and three components give a (7, 3) array

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    got = answer(*diagonal(rng, 7, 3, 2).arrays())
    shape(got, (7, 3), "the log joint")


@grades("GMM._ll_joint", points=1.5, help=DENSITY)
def test_joint_random(answer: Any, expected: Any, rng: Any) -> None:
    """random points agree with ours in five dimensions

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    mixture = diagonal(rng, 12, 4, 5).arrays()
    close(answer(*mixture), expected(*mixture), what="the log joint")


@grades("GMM._ll_joint", points=0.5)
def test_joint_inputs(answer: Any, rng: Any) -> None:
    """points, pi, mu and sigma are left as they were

    Kept because a result can be right and the input ruined.
    """
    mixture = diagonal(rng, 6, 3, 2).arrays()
    after = answer.call(*mixture).inputs
    for old, new, name in zip(
        mixture, after, ("points", "pi", "mu", "sigma"), strict=True
    ):
        unchanged(old, new, name)


@grades(
    "GMM._E_step",
    points=1,
    help=POSTERIOR,
)
def test_gamma_example(answer: Any) -> None:
    """the responsibilities of three points, worked out by hand

    Kept because these are numbers that the student has seen worked out.
    """
    close(answer(POINTS, PI, MU, SIGMA), GAMMA, what="gamma")


@grades("GMM._E_step", points=0.5)
def test_gamma_rows(answer: Any, rng: Any) -> None:
    """gamma is (N, K), and each row adds up to 1

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    gamma = answer(*diagonal(rng, 9, 4, 2).arrays())
    shape(gamma, (9, 4), "gamma")
    rows_sum_to_one(gamma, "gamma")


@grades("GMM._E_step", points=1)
def test_gamma_random(answer: Any, expected: Any, rng: Any) -> None:
    """random points agree with ours, with unequal priors

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    mixture = diagonal(rng, 12, 3, 4).arrays()
    close(answer(*mixture), expected(*mixture), what="gamma")


@grades("GMM._M_step", points=2, help=UPDATES)
def test_update_example(answer: Any) -> None:
    """three points shared by two components, worked out by hand

    Kept because these are numbers that the student has seen worked out.
    """
    pi, mu, sigma = m_step_values(answer(POINTS, SHARES))
    close(pi, SHARED_PI, what="pi", rtol=1e-5)
    close(mu, SHARED_MU, what="mu", rtol=1e-5)
    # A floor against sigma = 0 may add a little.
    close(sigma, SHARED_SIGMA, what="sigma", rtol=2e-3)


@grades("GMM._M_step", points=0.5)
def test_update_shapes(answer: Any, rng: Any) -> None:
    """pi, mu and sigma have the shapes (K,), (K, D) and (K, D)

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    points = diagonal(rng, 11, 4, 3).points
    pi, mu, sigma = m_step_values(answer(points, soft_assignment(rng, 11, 4)))
    shape(pi, (4,), "pi")
    shape(mu, (4, 3), "mu")
    shape(sigma, (4, 3), "sigma")


@grades("GMM._M_step", points=1.5, help=UPDATES)
def test_update_random(answer: Any, expected: Any, rng: Any) -> None:
    """random responsibilities agree with ours

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    points = diagonal(rng, 30, 3, 4).points
    gamma = soft_assignment(rng, 30, 3)
    got = m_step_values(answer(points, gamma))
    want = m_step_values(expected(points, gamma))
    for value, wanted, name in zip(
        got, want, ("pi", "mu", "sigma"), strict=True
    ):
        close(value, wanted, what=name, rtol=2e-3 if name == "sigma" else 1e-5)


@grades("GMM._M_step", points=0.5)
def test_update_inputs(answer: Any, rng: Any) -> None:
    """points and gamma are left as they were

    Kept because a result can be right and the input ruined.
    """
    inputs = diagonal(rng, 8, 3, 2).points, soft_assignment(rng, 8, 3)
    after = answer.call(*inputs).inputs
    unchanged(inputs[0], after[0], "points")
    unchanged(inputs[1], after[1], "gamma")


@grades("GMM._M_step", points=0, own_parts=True)
def test_whole_fit(answer: Any, rng: Any) -> None:
    """your whole GMM, from end to end, finds two separate clouds

    Kept because it costs no points and shows whether the parts fit
    together.
    """
    clouds = np.repeat([[-4.0, 0.0], [4.0, 3.0]], [60, 40], axis=0)
    points = clouds + rng.normal(size=(100, 2)) * [0.5, 0.8]
    whole = answer.target("GMM.__call__")
    got = whole.call(points, 2, max_iters=30, seed=3).value
    gamma, theta = pair(got, 2, "what GMM()(points, K) returns")
    shape(gamma, (100, 2), "gamma")
    rows_sum_to_one(gamma, "gamma")
    pi, _, _ = pair(theta, 3, "(pi, mu, sigma)")
    # The clouds lie ten standard deviations apart, so no point is in doubt;
    # a start within one cloud can still take more than these iterations.
    close(np.sort(np.ravel(finite(pi, "pi"))), [0.4, 0.6], what="pi", atol=0.05)
