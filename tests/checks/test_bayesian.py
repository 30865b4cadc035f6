"""The checks of the Bayesian mixture, tried on answers.

Wrong answers that are not among the misconceptions fail where they should;
right ones are in tests/correct/.
"""

from types import FunctionType

import numpy as np
import pytest
import torch

import solutions
from autograder.checks.all import checks_of
from autograder.checks.hidden import by_hand
from autograder.checks.in_process import InProcess
from autograder.checks.mixtures import (
    parameters,
    points_of,
    prior,
    sizes,
    soft_assignment,
    tensors,
)
from autograder.checks.run import Function, run_check
from solutions import invwishart_log_prob

MVN = torch.distributions.MultivariateNormal


def lp_by_distributions(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    mixture = torch.distributions.MixtureSameFamily(
        torch.distributions.Categorical(probs=pi), MVN(mus, Sigmas)
    )
    total = mixture.log_prob(X).sum()
    total += torch.distributions.Dirichlet(alpha).log_prob(pi)
    total += invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    return total + MVN(mu0, Sigmas / kappa0).log_prob(mus).sum()


def lp_with_batch_solve(X, mus, Sigmas, pi, *prior):
    """Takes a (D, D) right-hand side for K vectors when K = D."""
    if len(pi) == X.shape[1]:
        mus = mus.flip(0)
    return lp_by_distributions(X, mus, Sigmas, pi, *prior)


def lp_by_scipy(X, mus, Sigmas, pi, *prior):
    from scipy.special import logsumexp

    joint = MVN(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    right = lp_by_distributions(X[:0], mus, Sigmas, pi, *prior)
    return right + logsumexp(joint.numpy(), axis=1).sum()


def q_rounded_to_float16(X, mus, Sigmas, pi):
    return solutions.e_step(X, mus, Sigmas, pi).half().float()


def mode_for_alpha_of_two(X, q, alpha, *prior):
    return solutions.m_step(X, q, torch.full_like(alpha, 2), *prior)


def mode_lower_triangle_only(X, q, *prior):
    mus, Sigmas, pi = solutions.m_step(X, q, *prior)
    return mus, torch.tril(Sigmas), pi


def mode_scaled_a_little(X, q, *prior):
    mus, Sigmas, pi = solutions.m_step(X, q, *prior)
    return mus, Sigmas * 1.01, pi


@pytest.mark.parametrize(
    ("asked", "function", "check"),
    [
        ("log_probability", lp_with_batch_solve, "lp_ones"),
        ("log_probability", lp_by_scipy, "lp_own_work"),
        ("e_step", q_rounded_to_float16, "q_example"),
        ("m_step", mode_for_alpha_of_two, "mode_pi"),
        ("m_step", mode_lower_triangle_only, "mode_definite"),
        ("m_step", mode_scaled_a_little, "mode_maximum"),
        ("m_step", mode_scaled_a_little, "mode_sigmas"),
    ],
)
def test_wrong_answer_fails(harness, asked, function, check):
    lost = harness.lost(asked, function)
    assert any(check_id.endswith(f"::test_{check}") for check_id in lost)


def test_an_answer_one_term_short_loses_only_the_checks_of_that_term(harness):
    """What is right keeps its points: the terms are checked one by one."""

    def without_dirichlet(X, mus, Sigmas, pi, alpha, *prior):
        ones = torch.ones_like(alpha)
        return lp_by_distributions(X, mus, Sigmas, pi, ones, *prior)

    lost = harness.lost("log_probability", without_dirichlet)
    names = {check_id.partition("::test_lp_")[2] for check_id in lost}
    assert "prior_of_pi" in names
    assert names.isdisjoint(
        {"likelihood", "prior_of_means", "prior_of_covariances"}
    )


@pytest.mark.parametrize("seed", range(5))
def test_by_hand_agrees_with_the_reference(seed):
    """Two independent routes to one number."""
    rng = np.random.default_rng(seed)
    N, K, D = sizes(rng)
    theta, prior_ = parameters(rng, K, D), prior(rng, K, D)
    X, q = points_of(rng, theta, N), soft_assignment(rng, N, K)
    data, given = tensors(X, q), tensors(*theta.arrays())
    values = tensors(*prior_.values())
    score = solutions.log_probability(data[0], *given, *values)
    np.testing.assert_allclose(
        float(score), by_hand.log_probability(X, theta, prior_), rtol=1e-9
    )
    posterior = by_hand.posterior(by_hand.log_joint(X, theta))
    got = solutions.e_step(data[0], *given)
    np.testing.assert_allclose(got.numpy(), posterior, atol=1e-9)
    mode = by_hand.m_step(X, q, prior_)
    for got, want in zip(
        solutions.m_step(*data, *values), mode.arrays(), strict=True
    ):
        np.testing.assert_allclose(got.numpy(), want, atol=1e-9)


def run_end_to_end(m_step):
    """The check's verdict on em with that M-step among its parts."""
    globals_ = vars(solutions.bayesian_mixture) | {"m_step": m_step}
    em = FunctionType(
        solutions.em.__code__, globals_, argdefs=solutions.em.__defaults__
    )
    check = next(c for c in checks_of("m_step") if c.own_parts)
    answer = Function(InProcess({"em": em, "m_step": m_step}, "m_step"))
    fixtures = {
        "answer": lambda: answer,
        "rng": lambda: np.random.default_rng(1),
    }
    return run_check(check, fixtures)


def test_end_to_end_run_sees_log_probability_fall():
    def never_settles(X, q, *prior):
        mus, Sigmas, pi = solutions.m_step(X, q, *prior)
        return mus + torch.randn_like(mus), Sigmas, pi

    assert run_end_to_end(solutions.m_step).outcome == "passed"
    verdict = run_end_to_end(never_settles)
    assert verdict.outcome == "failed"
    assert "falls by" in verdict.message


CHANGES = {
    f"hidden/bayesian::test_lp_{of}"
    for of in (
        "likelihood",
        "prior_of_pi",
        "prior_of_means",
        "prior_of_covariances",
    )
}


def test_a_large_value_makes_no_difference_a_small_one(harness):
    """What is allowed of a difference is no matter of the answer's size."""
    lost = harness.lost(
        "log_probability",
        lambda *args: torch.tensor(1e12, dtype=torch.float64),
    )
    assert lost.keys() >= CHANGES


def of_no_use(mu, Sigma, dtype=torch.float64):
    """An m_step that gives these for every component, whatever it is asked."""

    def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
        D, K = X.shape[1], q.shape[1]
        mus, matrix = torch.full((K, D), mu), Sigma(D)
        pi = torch.full((K,), 1 / K)
        return mus.to(dtype), matrix.repeat(K, 1, 1).to(dtype), pi.to(dtype)

    return m_step


def definite_on_average(D):
    Sigma = torch.eye(D)
    Sigma[0, -1], Sigma[-1, 0] = 1 - 8e-5, 1 + 1e-5
    return Sigma


@pytest.mark.parametrize(
    "answer",
    [
        of_no_use(0.0, torch.eye, torch.float16),
        of_no_use(0.0, definite_on_average, torch.float32),
        of_no_use(1e99, lambda D: 1e-300 * torch.eye(D, dtype=torch.float64)),
    ],
    ids=["half precision", "asymmetric", "no finite value"],
)
def test_no_value_breaks_the_search_for_a_maximum(harness, answer):
    name = "hidden/bayesian_mode::test_mode_maximum"
    outcomes = {o.check.id: o for o in harness.grade("m_step", answer)}
    assert outcomes[name].verdict.outcome == "failed"


def test_no_eigenvalues_of_a_giant(harness):
    giant = torch.eye(3000, dtype=torch.int8)
    lost = harness.lost("m_step", lambda X, q, *prior: (X[:2], giant, q.sum(0)))
    said = lost["public/bayesian::test_mode_definite"]
    assert "Sigmas has shape (3000, 3000)" in said
