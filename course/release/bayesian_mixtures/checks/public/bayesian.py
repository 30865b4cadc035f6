"""Public checks of the Bayesian mixture of Gaussians."""

from typing import Any

import numpy as np

from checks import (
    Failure,
    array,
    close,
    grades,
    increasing,
    pair,
    psd,
    rows_sum_to_one,
    shape,
    unchanged,
)
from checks.compare import Array
from checks.mixtures import (
    Parameters,
    Prior,
    parameters,
    points_of,
    prior,
    soft_assignment,
    tensors,
)

# An example by hand: four points, two components in the plane.
X = np.array([[0.0, 0.0], [1.0, 2.0], [3.0, -1.0], [2.0, 2.0]])
THETA = Parameters(
    mus=np.array([[0.0, 0.0], [2.0, 1.0]]),
    Sigmas=np.array([[[1.0, 0.5], [0.5, 1.0]], [[2.0, -0.5], [-0.5, 1.0]]]),
    pi=np.array([0.25, 0.75]),
)
PRIOR = Prior(
    alpha=np.array([2.0, 4.0]),
    mu0=np.array([1.0, 0.0]),
    kappa0=2.0,
    nu0=5.0,
    Sigma0=np.array([[1.0, 0.2], [0.2, 2.0]]),
)
LOG_PROBABILITY = -28.09968174
POSTERIOR = np.array(
    [
        [0.833515617, 0.166484383],
        [0.108753733, 0.891246267],
        [0.000647574, 0.999352426],
        [0.058955836, 0.941044164],
    ]
)
# ... and an M-step of the same points with these assignments.
Q = np.array([[1.0, 0.0], [0.5, 0.5], [0.0, 1.0], [0.25, 0.75]])
MODE_MUS = np.array([[0.8, 0.4], [1.647058824, 0.352941176]])
MODE_SIGMAS = np.array(
    [
        [[0.195348837, 0.093023256], [0.093023256, 0.409302326]],
        [[0.352941176, -0.112941176], [-0.112941176, 0.664052288]],
    ]
)
MODE_PI = np.array([0.34375, 0.65625])

TERMS = (
    "Four terms: the likelihood of X with the labels summed out, the "
    "Dirichlet prior of pi, and for each component the inverse Wishart "
    "prior of Sigma_k and the prior N(mu0, Sigma_k / kappa0) of mu_k."
)
POSTERIOR_OF = (
    "q_n(k) is pi_k N(x_n | mu_k, Sigma_k) divided by the sum of this over "
    "the components."
)
MODE = (
    "N_k is the sum of column k of q. Compare each part of the result with "
    "the mode that you derived in Problem 1: which one is off?"
)


def given(theta: Parameters, *, dtype: str = "float64") -> tuple[Any, ...]:
    """mus, Sigmas and pi as tensors."""
    return tensors(*theta.arrays(), dtype=dtype)


def scalar(got: object, what: str = "the log probability") -> Array:
    """A Python number or an array without axes, or Failure."""
    value = array(got, what)
    if value.shape != ():
        raise Failure(
            f"{what} has shape {value.shape}; it should be a single number",
            "Sum over the points and over the components.",
        )
    return value if value.dtype.kind == "f" else value.astype(np.float64)


def mode_values(got: Any) -> tuple[Any, Any, Any]:
    """The three items of an M-step, or Failure."""
    mus, Sigmas, pi = pair(got, 3, "what m_step returns")
    return mus, Sigmas, pi


def inputs_kept(answer: Any, inputs: tuple[Any, ...], names: str) -> None:
    """Failure if a tensor was modified by the call."""
    after = answer.call(*inputs).inputs
    for old, new, name in zip(inputs, after, names.split(), strict=True):
        unchanged(np.asarray(old), new, name)


@grades("log_probability", points=2.5, help=TERMS)
def test_lp_example(answer: Any) -> None:
    """log p(X, theta) of four points, worked out by hand

    Kept because these are numbers that the student has seen worked out.
    """
    got = answer(*tensors(X), *given(THETA), *tensors(*PRIOR.values()))
    close(scalar(got), LOG_PROBABILITY, what="log p(X, theta)")


@grades("log_probability", points=0.5)
def test_lp_number(answer: Any, rng: Any) -> None:
    """the result is a single number

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    theta = parameters(rng, 3, 2)
    data = tensors(points_of(rng, theta, 7))
    scalar(answer(*data, *given(theta), *tensors(*prior(rng, 3, 2).values())))


@grades("log_probability", points=2.5, help=TERMS)
def test_lp_random(answer: Any, expected: Any, rng: Any) -> None:
    """a random mixture in three dimensions agrees with ours

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    theta = parameters(rng, 4, 3)
    data = tensors(points_of(rng, theta, 10))
    inputs = *data, *given(theta), *tensors(*prior(rng, 4, 3).values())
    close(scalar(answer(*inputs)), expected(*inputs), what="log p(X, theta)")


@grades("log_probability", points=0.5)
def test_lp_inputs(answer: Any, rng: Any) -> None:
    """data, parameters and hyperparameters are left as they were

    Kept because a result can be right and the input ruined.
    """
    theta = parameters(rng, 3, 2)
    data = tensors(points_of(rng, theta, 7))
    inputs = *data, *given(theta), *tensors(*prior(rng, 3, 2).values())
    names = "X mus Sigmas pi alpha mu0 kappa0 nu0 Sigma0"
    inputs_kept(answer, inputs, names)


@grades(
    "e_step",
    points=1.5,
    help=POSTERIOR_OF,
)
def test_q_example(answer: Any) -> None:
    """the posterior of four points, worked out by hand

    Kept because these are numbers that the student has seen worked out.
    """
    got = answer(*tensors(X), *given(THETA))
    close(got, POSTERIOR, what="q", rtol=1e-6)


@grades("e_step", points=0.5)
def test_q_rows(answer: Any, rng: Any) -> None:
    """q is (N, K), and each row adds up to 1

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    theta = parameters(rng, 3, 2)
    q = answer(*tensors(points_of(rng, theta, 8)), *given(theta))
    shape(q, (8, 3), "q")
    rows_sum_to_one(q, "q")


@grades("e_step", points=2)
def test_q_random(answer: Any, expected: Any, rng: Any) -> None:
    """a random mixture in three dimensions agrees with ours

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    theta = parameters(rng, 4, 3)
    inputs = *tensors(points_of(rng, theta, 12)), *given(theta)
    close(answer(*inputs), expected(*inputs), what="q")


@grades("e_step", points=0.5)
def test_q_inputs(answer: Any, rng: Any) -> None:
    """data and parameters are left as they were

    Kept because a result can be right and the input ruined.
    """
    theta = parameters(rng, 3, 2)
    inputs = *tensors(points_of(rng, theta, 7)), *given(theta)
    inputs_kept(answer, inputs, "X mus Sigmas pi")


@grades("m_step", points=2.5, help=MODE)
def test_mode_example(answer: Any) -> None:
    """mus, Sigmas and pi for four points, worked out by hand

    Kept because these are numbers that the student has seen worked out.
    """
    mus, Sigmas, pi = mode_values(
        answer(*tensors(X, Q), *tensors(*PRIOR.values()))
    )
    close(mus, MODE_MUS, what="mus")
    close(Sigmas, MODE_SIGMAS, what="Sigmas")
    close(pi, MODE_PI, what="pi")


@grades("m_step", points=0.5)
def test_mode_shapes(answer: Any, rng: Any) -> None:
    """mus, Sigmas and pi have the shapes (K, D), (K, D, D) and (K,)

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    data = points_of(rng, parameters(rng, 3, 2), 9)
    inputs = tensors(data, soft_assignment(rng, 9, 3))
    got = answer(*inputs, *tensors(*prior(rng, 3, 2).values()))
    mus, Sigmas, pi = mode_values(got)
    shape(mus, (3, 2), "mus")
    shape(Sigmas, (3, 2, 2), "Sigmas")
    shape(pi, (3,), "pi")


@grades("m_step", points=2.5, help=MODE)
def test_mode_random(answer: Any, expected: Any, rng: Any) -> None:
    """random assignments in three dimensions agree with ours

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    data = points_of(rng, parameters(rng, 4, 3), 25)
    inputs = tensors(data, soft_assignment(rng, 25, 4))
    inputs = *inputs, *tensors(*prior(rng, 4, 3).values())
    got, want = mode_values(answer(*inputs)), mode_values(expected(*inputs))
    for value, wanted, name in zip(
        got, want, ("mus", "Sigmas", "pi"), strict=True
    ):
        close(value, wanted, what=name)


@grades("m_step", points=0.5)
def test_mode_definite(answer: Any, rng: Any) -> None:
    """every Sigma is symmetric and positive definite

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    data = points_of(rng, parameters(rng, 3, 4), 20)
    inputs = tensors(data, soft_assignment(rng, 20, 3), dtype="float32")
    prior_ = tensors(*prior(rng, 3, 4).values(), dtype="float32")
    psd(mode_values(answer(*inputs, *prior_))[1], "Sigmas")


@grades("m_step", points=0.5)
def test_mode_inputs(answer: Any, rng: Any) -> None:
    """data, assignments and hyperparameters are left as they were

    Kept because a result can be right and the input ruined.
    """
    data = points_of(rng, parameters(rng, 3, 2), 9)
    inputs = tensors(data, soft_assignment(rng, 9, 3))
    inputs = *inputs, *tensors(*prior(rng, 3, 2).values())
    inputs_kept(answer, inputs, "X q alpha mu0 kappa0 nu0 Sigma0")


@grades("m_step", points=0, own_parts=True)
def test_whole_em(answer: Any, rng: Any) -> None:
    """your whole EM, from end to end: log p(X, theta) never falls

    Kept because it costs no points and shows whether the parts fit
    together.
    """
    data = points_of(rng, parameters(rng, 2, 2), 80)
    whole = answer.target("em")
    got = whole.call(*tensors(data), 2, 15, progress=False, seed=4).value
    lps, _, Sigmas, _, q = pair(got, 5, "what em returns")
    # In double precision it falls by less than 1e-7, through rounding.
    increasing(lps, "log p(X, theta)", slack=1e-4)
    psd(Sigmas, "Sigmas")
    rows_sum_to_one(q, "q")
