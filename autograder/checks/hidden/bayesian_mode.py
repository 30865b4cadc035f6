"""Hidden checks of m_step: the mode of the posterior."""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.checks import Failure, array, close, finite, grades, psd
from autograder.checks.compare import Array
from autograder.checks.hidden import by_hand
from autograder.checks.mixtures import (
    BLOCKS,
    MANY,
    Parameters,
    Prior,
    parameters,
    points_of,
    prior,
    rounded,
    sizes,
    soft_assignment,
    tensors,
    tolerance,
)
from autograder.checks.pacing import limit_of
from autograder.checks.public.bayesian import MODE, mode_values
from autograder.checks.rules import ALONE, WHOLE_ARRAYS

NAMES = ("mus", "Sigmas", "pi")

DTYPES = ("float64", "float64", "float32")
ONES = ((1, 3, 2), (9, 1, 3), (8, 3, 1), (1, 1, 1), (7, 2, 2), (3, 3, 3))
CENTRED = (
    "Subtract the mean from the points before you multiply: what is left "
    "after subtracting large products is rounding."
)


def ask(
    answer: Any, X: Array, q: Array, prior_: Prior, dtype: str = "float64"
) -> Parameters:
    """The student's (mus, Sigmas, pi), of the right shapes."""
    data = tensors(X, q, dtype=dtype)
    got = answer(*data, *tensors(*prior_.values(), dtype=dtype))
    K, D = q.shape[1], X.shape[1]
    mus, Sigmas, pi = mode_values(got)
    return Parameters(
        array(mus, "mus", (K, D)),
        array(Sigmas, "Sigmas", (K, D, D)),
        array(pi, "pi", (K,)),
    )


def wanted(
    X: Array, q: Array, prior_: Prior, dtype: str = "float64"
) -> Parameters:
    """The mode by hand, from what the tensors hold."""
    X, q = rounded(X, q, dtype=dtype)
    return by_hand.m_step(X, q, Prior(*rounded(*prior_.values(), dtype=dtype)))


def check_modes(
    answer: Any,
    cases: list[tuple[Any, ...]],
    parts: tuple[str, ...] = ("mus", "Sigmas", "pi"),
) -> None:
    """The named parts of each mode, as computed by hand; calls come first.

    A mistake is named by two outputs, so a failure must not hide the second.
    """
    for case, got in zip(cases, [ask(answer, *c) for c in cases], strict=True):
        want = wanted(*case)
        dtype = case[3] if len(case) > 3 else "float64"
        for part in parts:
            value, right = getattr(got, part), getattr(want, part)
            rtol = tolerance(dtype, value)
            # A mean may be 0 by chance: it is as exact as the points are.
            size = np.abs(case[0]).max() if part == "mus" else 0.0
            atol = rtol * max(float(np.abs(right).max()), float(size))
            close(value, right, what=part, rtol=rtol, atol=atol)


def problems(rng: np.random.Generator) -> list[tuple[Any, ...]]:
    """X, q, prior and dtype, of the same sizes, in both precisions.

    An answer may remember what it was asked before: no two are the same.
    """
    cases = []
    N, K, D = sizes(rng)
    for dtype in DTYPES:
        theta = parameters(rng, K, D)
        X = points_of(rng, theta, N)
        # Responsibilities of the true mixture, softened.
        q = by_hand.posterior(by_hand.log_joint(X, theta) / 3)
        cases.append((X, q, prior(rng, K, D), dtype))
    return cases


def check_cancellation(
    answer: Any, rng: Any, clouds: list[Array], variance: float
) -> None:
    """Sigmas of far data in float32: definite, and right to a percent.

    Measured over 60 draws: centred sums, in any order of summation, are off
    by at most 6e-5 of the largest entry. E[xx'] - mu mu' is off by 0.05 and
    more and keeps Sigma definite in at most one draw of 60; two are made.
    """
    cases = []
    for X in clouds:
        N, D = X.shape
        Sigma0 = variance * np.eye(D)
        prior_ = replace(prior(rng, 2, D), mu0=X.mean(axis=0), Sigma0=Sigma0)
        cases.append((X, soft_assignment(rng, N, 2), prior_, "float32"))
    for case, got in zip(cases, [ask(answer, *c) for c in cases], strict=True):
        psd(got.Sigmas, "Sigmas")
        close(got.Sigmas, wanted(*case).Sigmas, what="Sigmas", rtol=0.01)


@grades("m_step", points=1, help=CENTRED)
def test_mode_offset(answer: Any, rng: Any) -> None:
    """Sigma stays definite in float32 for a small cloud far from 0

    Kept because cancellation shows best here, and the help speaks of it.
    """
    clouds = [
        1000 * rng.choice([-1, 1], 3) + 0.1 * rng.normal(size=(300, 3))
        for _ in range(2)
    ]
    check_cancellation(answer, rng, clouds, variance=1e-2)


@grades("m_step", points=1, help=CENTRED)
def test_mode_collinear(answer: Any, rng: Any) -> None:
    """Sigma stays definite in float32 for nearly collinear features

    Kept because cancellation shows best here, and the help speaks of it.
    """
    clouds = []
    for _ in range(2):
        line = rng.normal(size=(1, 3))
        along = rng.normal(size=(300, 1)) * line / np.linalg.norm(line)
        clouds.append(300 + along + 0.02 * rng.normal(size=(300, 3)))
    check_cancellation(answer, rng, clouds, variance=1e-4)


@grades(
    "m_step",
    points=1,
    help="Without points, what is left is the mode of the prior.",
)
def test_mode_empty(answer: Any, rng: Any) -> None:
    """a component without points falls back on the prior

    With alpha = 1 it has no prior weight either: pi is 0, or nearly.

    Kept because a lost component is what the prior is for.
    """
    N, K, D = sizes(rng)
    X = points_of(rng, parameters(rng, K, D), N)
    prior_ = prior(rng, K + 1, D)
    flat = replace(prior_, alpha=np.ones(K + 1))
    rest = soft_assignment(rng, N, K)
    none, trace = (np.insert(rest, 1, t, axis=1) for t in (0.0, 1e-12))
    cases = [(X, none, prior_), (X, none, flat), (X, trace, flat)]
    check_modes(answer, cases)


@grades(
    "m_step",
    points=1,
    help="The mode of a Dirichlet has its concentration less one, and what "
    "is left is divided by its own sum.",
)
def test_mode_pi(answer: Any, rng: Any) -> None:
    """pi for unequal alpha, by hand

    Kept because it takes one part apart from the others, and its help
    speaks of that.
    """
    check_modes(answer, problems(rng), ("pi",))


@grades(
    "m_step",
    points=1,
    help="The prior mean counts like kappa0 further points at mu0.",
)
def test_mode_mus(answer: Any, rng: Any) -> None:
    """the means, by hand

    Kept because it takes one part apart from the others, and its help
    speaks of that.
    """
    check_modes(answer, problems(rng), ("mus",))


@grades(
    "m_step",
    points=1,
    help="Three sums of squares - Sigma0, that of the points around the new "
    "mean, kappa0 times that of the new mean around mu0 - and a divisor.",
)
def test_mode_sigmas(answer: Any, rng: Any) -> None:
    """the covariances, by hand

    Kept because it takes one part apart from the others, and its help
    speaks of that.
    """
    check_modes(answer, problems(rng), ("Sigmas",))


@grades("m_step", points=1, help=MODE)
def test_mode_maximum(answer: Any, rng: Any) -> None:
    """no small change of the parameters raises the expected log joint

    What the exercise asks for, independent of any closed form; the checks by
    hand catch the same mistakes.

    Kept because it asks for what the exercise asks, by no formula of
    ours.
    """
    X, q, prior_, _ = problems(rng)[0]
    got = ask(answer, X, q, prior_)
    psd(got.Sigmas, "Sigmas")
    finite(got.mus, "mus")
    if finite(got.pi, "pi").min() <= 0 or abs(got.pi.sum() - 1) > 1e-6:
        raise Failure(f"pi is {got.pi.round(4).tolist()}: no probabilities")
    # In float32 rounding alone would shift the value.
    mus, Sigmas, pi = (a.astype(np.float64) for a in got.arrays())
    Sigmas = (Sigmas + Sigmas.swapaxes(1, 2)) / 2
    got = Parameters(mus, Sigmas, pi / pi.sum())
    best = value_of(X, q, got, prior_)
    if not math.isfinite(best):
        raise Failure("the expected log joint of these is not finite")
    for part, theta in neighbours(rng, got):
        value = value_of(X, q, theta, prior_)
        # The sum is of some hundred terms, exact to 1e-13 of its size.
        if value > best + 1e-9 * abs(best):
            raise Failure(
                f"a small change of {part} raises the expected log joint "
                f"by {value - best:.3g}"
            )


def value_of(X: Array, q: Array, theta: Parameters, prior_: Prior) -> float:
    """The expected log joint; minus infinity where it cannot be computed."""
    try:
        with np.errstate(all="ignore"):
            return by_hand.expected_log_joint(X, q, theta, prior_)
    except (ArithmeticError, ValueError, np.linalg.LinAlgError):
        return -math.inf


def neighbours(
    rng: np.random.Generator, theta: Parameters
) -> Iterator[tuple[str, Parameters]]:
    """Parameters 1 % away, one part changed at a time."""
    K, D = theta.mus.shape
    for sign in (-0.01, 0.01):
        yield "Sigmas", replace(theta, Sigmas=theta.Sigmas * (1 + sign))
    for _ in range(8):
        move = 0.01 * rng.normal(size=(K, D))
        yield "mus", replace(theta, mus=theta.mus + move)
        turn = np.eye(D) + 0.01 * rng.normal(size=(K, D, D))
        Sigmas = turn @ theta.Sigmas @ turn.swapaxes(1, 2)
        yield "Sigmas", replace(theta, Sigmas=Sigmas)
        pi = theta.pi * np.exp(0.01 * rng.normal(size=K))
        yield "pi", replace(theta, pi=pi / pi.sum())


@grades("m_step", points=1, help=ALONE)
def test_mode_ones(answer: Any, rng: Any) -> None:
    """a single point, component or dimension; as many of one as of another

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    cases = []
    for N, K, D in ONES:
        X = points_of(rng, parameters(rng, K, D), N)
        q = soft_assignment(rng, N, K) if K > 1 else np.ones((N, 1))
        cases.append((X, q, prior(rng, K, D)))
    check_modes(answer, cases)


def mode_yardstick(X: Any, q: Any, alpha: Any, *prior: Any) -> Any:
    """Plain broadcasting over (N, K, D)."""
    import torch

    mu0, kappa0, nu0, Sigma0 = prior
    total = q.sum(0)
    mus = (kappa0 * mu0 + q.mT @ X) / (kappa0 + total)[:, None]
    gap = X[:, None] - mus
    scatter = Sigma0 + torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    return mus, scatter / (nu0 + total)[:, None, None], alpha + total


@grades("m_step", points=0.5, help=WHOLE_ARRAYS)
def test_mode_pace(expected: Any, rng: Any, pace: Any, source: Any) -> None:
    """20,000 points in about the time of plain array arithmetic

    Where it works in blocks of points, the blocks must join: the value for
    70,001 points is compared as well.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "m_step")
    theta, values = parameters(rng, 2, 3), prior(rng, 2, 3).values()
    data, many = (
        tensors(points_of(rng, theta, N), soft_assignment(rng, N, 2), *values)
        for N in (20_000, 70_001)
    )
    timed = pace(mode_yardstick, limit, *data)
    for got, inputs in ((timed, data), (pace.fresh()(*many), many)):
        parts = zip(mode_values(got), expected(*inputs), NAMES, strict=True)
        for value, right, name in parts:
            what = f"{name}, {MANY}"
            close(value, right, what=what, rtol=2e-6, help=BLOCKS)
