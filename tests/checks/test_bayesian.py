"""The checks of the Bayesian mixture, tried on answers.

Right answers in other styles pass over many seeds; wrong ones that are
not among the misconceptions fail where they should.
"""

import math
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

SEEDS = range(20)
MVN = torch.distributions.MultivariateNormal


def lp_by_distributions(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    mixture = torch.distributions.MixtureSameFamily(
        torch.distributions.Categorical(probs=pi), MVN(mus, Sigmas)
    )
    total = mixture.log_prob(X).sum()
    total += torch.distributions.Dirichlet(alpha).log_prob(pi)
    total += invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    return total + MVN(mu0, Sigmas / kappa0).log_prob(mus).sum()


def lp_as_a_float(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    D, total = X.shape[1], 0.0
    joint = []
    for m, S, p in zip(mus, Sigmas, pi, strict=True):
        gap = X - m
        squares = (torch.linalg.solve(S, gap.T).T * gap).sum(dim=1)
        norm = D * math.log(2 * math.pi) + torch.logdet(S)
        joint.append(torch.log(p) - (squares + norm) / 2)
        shift = m - mu0
        square = kappa0 * shift @ torch.linalg.inv(S) @ shift
        total -= (square + norm - D * math.log(kappa0)).item() / 2
        total += float(invwishart_log_prob(S[None], nu0, Sigma0))
    total += torch.logsumexp(torch.stack(joint), dim=0).sum().item()
    norm = torch.lgamma(alpha.sum()) - torch.lgamma(alpha).sum()
    return total + float(norm + ((alpha - 1) * pi.log()).sum())


def lp_in_numpy(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    X, mus, Sigmas, pi, alpha, mu0, Sigma0 = (
        t.numpy().astype(float)
        for t in (X, mus, Sigmas, pi, alpha, mu0, Sigma0)
    )
    gap = X[:, None] - mus
    inverse = np.linalg.inv(Sigmas)
    logdet = np.log(np.linalg.det(Sigmas)) + X.shape[1] * np.log(2 * np.pi)
    joint = np.einsum("nki,kij,nkj->nk", gap, inverse, gap) + logdet
    joint = np.log(pi) - joint / 2
    top = joint.max(axis=1, keepdims=True)
    total = np.sum(top[:, 0] + np.log(np.exp(joint - top).sum(axis=1)))
    shift = mus - mu0
    square = kappa0 * np.einsum("ki,kij,kj->k", shift, inverse, shift)
    total -= np.sum(square + logdet - X.shape[1] * np.log(kappa0)) / 2
    given = torch.from_numpy(Sigmas), nu0, torch.from_numpy(Sigma0)
    total += invwishart_log_prob(*given).sum().numpy()
    powers = np.sum((alpha - 1) * np.log(pi))
    norms = [math.lgamma(a) for a in alpha]
    return total + powers + math.lgamma(alpha.sum()) - sum(norms)


def lp_by_cholesky(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = MVN(mus, scale_tril=torch.linalg.cholesky(Sigmas))
    joint = normal.log_prob(X.unsqueeze(1)) + pi.log()
    tight = MVN(mu0, precision_matrix=kappa0 * torch.linalg.inv(Sigmas))
    parts = [
        joint.logsumexp(-1),
        torch.distributions.Dirichlet(alpha).log_prob(pi)[None],
        invwishart_log_prob(Sigmas, nu0, Sigma0),
        tight.log_prob(mus),
    ]
    return torch.cat(parts).sum()


def q_by_distributions(X, mus, Sigmas, pi):
    joint = MVN(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    return (joint - joint.logsumexp(dim=1, keepdim=True)).exp()


def q_by_inverse(X, mus, Sigmas, pi):
    gap = X[:, None] - mus
    squares = gap[:, :, None] @ torch.linalg.inv(Sigmas) @ gap[..., None]
    joint = pi.log() - torch.log(torch.linalg.det(Sigmas)) / 2
    return torch.softmax(joint - squares[..., 0, 0] / 2, dim=-1)


def q_by_components(X, mus, Sigmas, pi):
    print("E-step")
    columns = [
        torch.log(p) + MVN(m, S).log_prob(X)
        for m, S, p in zip(mus, Sigmas, pi, strict=True)
    ]
    joint = torch.stack(columns).T
    joint = torch.exp(joint - joint.amax(dim=1, keepdim=True))
    return joint / joint.sum(dim=1, keepdim=True)


def q_by_solve_in_float64(X, mus, Sigmas, pi):
    X, mus, Sigmas, pi = (t.double() for t in (X, mus, Sigmas, pi))
    gap = X - mus[:, None]  # (K, N, D)
    squares = (torch.linalg.solve(Sigmas, gap.mT).mT * gap).sum(-1)
    joint = pi.log()[:, None] - Sigmas.logdet()[:, None] / 2 - squares / 2
    return joint.softmax(dim=0).T


def q_by_distribution_of_labels(X, mus, Sigmas, pi):
    joint = MVN(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    return torch.distributions.Categorical(logits=joint).probs


def mode_by_centred_einsum(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(0), X.shape[1]
    mus = kappa0 * mu0 + torch.einsum("nk,nd->kd", q, X)
    mus = mus / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - mus, mus - mu0
    S = Sigma0 + torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    S = S + kappa0 * torch.einsum("ki,kj->kij", shift, shift)
    pi = alpha - 1 + N_k
    return mus, S / (nu0 + N_k + D + 2).reshape(-1, 1, 1), pi / pi.sum()


def mode_by_components(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    D, mus, Sigmas = X.shape[1], [], []
    for w in q.T:
        m = (kappa0 * mu0 + w @ X) / (kappa0 + w.sum())
        root = w.sqrt()[:, None] * (X - m)
        S = Sigma0 + root.T @ root + kappa0 * torch.outer(m - mu0, m - mu0)
        mus.append(m)
        Sigmas.append(S / (nu0 + w.sum() + D + 2))
    pi = (q.sum(0) + alpha - 1) / (len(X) + alpha.sum() - len(alpha))
    return [torch.stack(mus), torch.stack(Sigmas), pi]


def mode_by_shifted_moments(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    """The moment form with care: everything is measured from the mean."""
    middle = X.mean(dim=0)
    X, prior_mean = X - middle, mu0 - middle
    N_k, D = q.sum(0), X.shape[1]
    total = (kappa0 + N_k)[:, None]
    mus = (kappa0 * prior_mean + q.T @ X) / total
    S = torch.einsum("nk,ni,nj->kij", q, X, X) + Sigma0
    S = S + kappa0 * torch.outer(prior_mean, prior_mean)
    S = S - total[..., None] * mus[:, :, None] * mus[:, None]
    S = (S + S.mT) / 2 / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus + middle, S, pi / pi.sum()


def mode_by_float64_moments(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    kind = X.dtype
    X, q, mu0, Sigma0 = (t.double() for t in (X, q, mu0, Sigma0))
    N_k, D = q.sum(0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    S = torch.einsum("nk,ni,nj->kij", q, X, X) + Sigma0
    S = S + kappa0 * mu0[:, None] * mu0
    S = S - (kappa0 + N_k)[:, None, None] * mus[:, :, None] * mus[:, None]
    S = S / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus.to(kind), S.to(kind), (pi / pi.sum()).to(kind)


def mode_by_weighted_average(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(0), X.shape[1]
    safe = N_k.clamp(min=1e-30)[:, None]
    average = q.T @ X / safe
    mus = (kappa0 * mu0 + N_k[:, None] * average) / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - average, average - mu0
    S = Sigma0 + (q[..., None, None] * gap[..., None] * gap[:, :, None]).sum(0)
    share = kappa0 * N_k / (kappa0 + N_k)
    S = S + share[:, None, None] * shift[:, :, None] * shift[:, None]
    pi = torch.clamp(N_k + alpha - 1, min=1e-12)
    return mus, S / (nu0 + N_k + D + 2)[:, None, None], pi / pi.sum()


VARIANTS = {
    "log_probability": [
        lp_by_distributions,
        lp_as_a_float,
        lp_in_numpy,
        lp_by_cholesky,
    ],
    "e_step": [
        q_by_distributions,
        q_by_inverse,
        q_by_components,
        q_by_solve_in_float64,
        q_by_distribution_of_labels,
    ],
    "m_step": [
        mode_by_centred_einsum,
        mode_by_components,
        mode_by_shifted_moments,
        mode_by_float64_moments,
        mode_by_weighted_average,
    ],
}


def test_variant_passes(harness, variant):
    question, function = variant
    for seed in SEEDS:
        assert harness.lost(question, function, seed) == {}
    for seed in range(5):
        assert harness.named(question, function, seed) is None


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
    return q_by_distributions(X, mus, Sigmas, pi).half().float()


def mode_for_alpha_of_two(X, q, alpha, *prior):
    return mode_by_components(X, q, torch.full_like(alpha, 2), *prior)


def mode_lower_triangle_only(X, q, *prior):
    mus, Sigmas, pi = mode_by_components(X, q, *prior)
    return mus, torch.tril(Sigmas), pi


def mode_scaled_a_little(X, q, *prior):
    mus, Sigmas, pi = mode_by_components(X, q, *prior)
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


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("asked", list(VARIANTS))
def test_mistakes_are_named(harness, asked, seed):
    """Those that show in a value or an input; the others are too slow."""
    for mistake in harness.misconceptions(asked):
        if not mistake.caught_by.endswith("_pace"):
            assert harness.named_in(mistake, seed) == mistake.id


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
        mus, Sigmas, pi = mode_by_components(X, q, *prior)
        return mus + torch.randn_like(mus), Sigmas, pi

    assert run_end_to_end(mode_by_centred_einsum).outcome == "passed"
    verdict = run_end_to_end(never_settles)
    assert verdict.outcome == "failed"
    assert "falls by" in verdict.message
