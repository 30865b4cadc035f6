"""Hidden checks of log_probability."""

from dataclasses import dataclass, replace
from typing import Any

from autograder.checks import close, finite, grades
from autograder.checks.compare import RELATIVE, Array
from autograder.checks.hidden import by_hand
from autograder.checks.mixtures import (
    BLOCKS,
    MANY,
    Parameters,
    Prior,
    covariance,
    parameters,
    points_of,
    prior,
    rounded,
    sizes,
    tensors,
)
from autograder.checks.pacing import limit_of
from autograder.checks.public.bayesian import TERMS, given, scalar
from autograder.checks.rules import (
    ALONE,
    OWN_WORK,
    WHOLE_ARRAYS,
    only_permitted_packages,
)

# The first twice: an answer may remember what it was asked before.
DTYPES = ("float64", "float64", "float32")
# N, K, D: single ones, and sizes at which two axes can be taken for another.
ONES = ((1, 3, 2), (9, 1, 3), (8, 3, 1), (1, 1, 1), (7, 2, 2), (3, 3, 3))


@dataclass(frozen=True)
class Problem:
    """What log_probability is asked for."""

    X: Array
    theta: Parameters
    prior: Prior
    dtype: str = "float64"

    def by_hand(self) -> float:
        """The value, from what tensors of that dtype hold."""
        theta = rounded(*self.theta.arrays(), dtype=self.dtype)
        values = rounded(*self.prior.values(), dtype=self.dtype)
        X = rounded(self.X, dtype=self.dtype)[0]
        return by_hand.log_probability(X, Parameters(*theta), Prior(*values))


def problem(rng: Any, N: int, K: int, D: int, **more: Any) -> Problem:
    """A random one."""
    theta = parameters(rng, K, D)
    return Problem(points_of(rng, theta, N), theta, prior(rng, K, D), **more)


def check_all(answer: Any, problems: list[Problem]) -> None:
    """Each of the values; all calls come first.

    A mistake is named by two outputs, so a failure must not hide the second.
    """
    got = [ask(answer, p.X, p.theta, p.prior, p.dtype) for p in problems]
    for value, p in zip(got, problems, strict=True):
        # float32: of the sum of magnitudes, of which the value is a fraction.
        # float64: a table that torch.zeros(N, K) makes is float32, and rounds
        # each of its entries by 6e-8, whatever the dtype of their sum.
        rtol = 1e-4 if p.dtype == "float32" else 1e-5
        close(value, p.by_hand(), what="log p(X, theta)", rtol=rtol)


@grades("log_probability", points=2, help=TERMS)
def test_lp_by_hand(answer: Any, rng: Any) -> None:
    """a few points, entry by entry, in double and in single precision

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    NKD = sizes(rng)
    check_all(answer, [problem(rng, *NKD, dtype=d) for d in DTYPES])


def ask(
    answer: Any,
    X: Array,
    theta: Parameters,
    prior_: Prior,
    dtype: str = "float64",
) -> Array:
    """The student's log p(X, theta)."""
    values = tensors(*prior_.values(), dtype=dtype)
    got = answer(*tensors(X, dtype=dtype), *given(theta, dtype=dtype), *values)
    return scalar(got)


def check_difference(
    answer: Any, theta: Parameters, rng: Any, first: Prior, second: Prior
) -> None:
    """How the value changes with the prior, all else being equal."""
    X = points_of(rng, theta, 6)
    close_change(
        (ask(answer, X, theta, first), ask(answer, X, theta, second)),
        by_hand.log_probability(X, theta, first),
        by_hand.log_probability(X, theta, second),
    )


def close_change(got: tuple[Array, Array], more: float, less: float) -> None:
    """A difference of two values, exact to the rounding of the right ones."""
    size = max(abs(more), abs(less))
    rtol = max(RELATIVE.get(got[0].dtype.name, 0) / 10, 1e-6)
    close(
        finite(got[0]) - finite(got[1]),
        more - less,
        what="the change of log p(X, theta)",
        rtol=rtol,
        atol=rtol * size,
    )


@grades(
    "log_probability",
    points=0.5,
    help="Far from every mean the density is too small for a float: add "
    "logarithms, and sum over components with logsumexp.",
)
def test_lp_far(answer: Any, rng: Any) -> None:
    """points a hundred standard deviations away stay finite

    Kept because only far away does a density underflow.
    """
    near = [problem(rng, *sizes(rng)) for _ in range(2)]
    check_all(answer, [replace(p, X=100 * p.X) for p in near])


@grades(
    "log_probability",
    points=1.5,
    help="The likelihood of a point sums over the components before the "
    "logarithm, and the points' logarithms are added up.",
)
def test_lp_likelihood(answer: Any, rng: Any) -> None:
    """the likelihood of the data, whatever the prior

    Kept because it takes one part apart from the others, and its help
    speaks of that.
    """
    N, K, D = sizes(rng)
    theta, prior_ = parameters(rng, K, D), prior(rng, K, D)
    more, less = points_of(rng, theta, N), points_of(rng, theta, 2)
    close_change(
        (ask(answer, more, theta, prior_), ask(answer, less, theta, prior_)),
        by_hand.log_probability(more, theta, prior_),
        by_hand.log_probability(less, theta, prior_),
    )


@grades(
    "log_probability",
    points=1,
    help="Look at the prior of pi: a Dirichlet density with the "
    "concentrations alpha, its normalising constant included.",
)
def test_lp_prior_of_pi(answer: Any, rng: Any) -> None:
    """the Dirichlet prior of pi, with unequal alpha

    Kept because it takes one part apart from the others, and its help
    speaks of that.
    """
    _, K, D = sizes(rng)
    first, theta = prior(rng, K, D), parameters(rng, K, D)
    second = replace(first, alpha=first.alpha[::-1] * 1.7)
    check_difference(answer, theta, rng, first, second)


@grades(
    "log_probability",
    points=1.5,
    help="Look at the prior of the means: which covariance does mu_k have, "
    "given the covariance of its own component?",
)
def test_lp_prior_of_means(answer: Any, rng: Any) -> None:
    """the prior of the means, with other mu0 and kappa0

    Kept because it takes one part apart from the others, and its help
    speaks of that.
    """
    _, K, D = sizes(rng)
    first, theta = prior(rng, K, D), parameters(rng, K, D)
    second = replace(first, mu0=first.mu0 + rng.normal(0, 2, D))
    check_difference(answer, theta, rng, first, second)
    second = replace(first, kappa0=first.kappa0 / 5)
    check_difference(answer, theta, rng, first, second)


@grades(
    "log_probability",
    points=1,
    help="Look at the prior of the covariances: one inverse Wishart density "
    "for each component. A given function computes it.",
)
def test_lp_prior_of_covariances(answer: Any, rng: Any) -> None:
    """the inverse Wishart prior, with other nu0 and Sigma0

    Kept because it takes one part apart from the others, and its help
    speaks of that.
    """
    _, K, D = sizes(rng)
    first, theta = prior(rng, K, D), parameters(rng, K, D)
    second = replace(first, Sigma0=covariance(rng, D, scale=3.0))
    check_difference(answer, theta, rng, first, second)
    check_difference(answer, theta, rng, first, replace(first, nu0=D + 7.5))


@grades("log_probability", points=0.5, help=ALONE)
def test_lp_ones(answer: Any, rng: Any) -> None:
    """a single point, component or dimension; as many of one as of another

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    check_all(answer, [problem(rng, *NKD) for NKD in ONES])


def normal_yardstick(X: Any, mus: Any, Sigmas: Any, pi: Any, *_: Any) -> Any:
    """Plain broadcasting over (N, K, D)."""
    import torch

    gap = X[:, None] - mus
    inverse = torch.linalg.inv(Sigmas)
    squares = torch.einsum("nki,kij,nkj->nk", gap, inverse, gap)
    constant = torch.log(pi) - torch.logdet(Sigmas) / 2
    return torch.softmax(constant - squares / 2, 1)


@grades("log_probability", points=0.5, help=WHOLE_ARRAYS)
def test_lp_pace(expected: Any, rng: Any, pace: Any, source: Any) -> None:
    """20,000 points in about the time of plain array arithmetic

    Where it works in blocks of points, the blocks must join: the value for
    70,001 points is compared as well.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "log_probability")
    theta, prior_ = parameters(rng, 2, 3), prior(rng, 2, 3)
    values = *given(theta), *tensors(*prior_.values())
    data, many = (
        (*tensors(points_of(rng, theta, N)), *values) for N in (20_000, 70_001)
    )
    timed = pace(normal_yardstick, limit, *data)
    for got, inputs in ((timed, data), (pace.fresh()(*many), many)):
        want = expected(*inputs)
        close(scalar(got), want, what=MANY, rtol=2e-6, help=BLOCKS)


@grades("log_probability", points=0.5, help=OWN_WORK)
def test_lp_own_work(answer: Any, rng: Any, source: Any) -> None:
    """written with permitted packages

    Kept because a library's answer is right in every other respect.
    """
    theta = parameters(rng, 2, 2)
    ask(answer, points_of(rng, theta, 3), theta, prior(rng, 2, 2))
    only_permitted_packages(source, "log_probability")
