"""The notebooks' numbers by hand and their derivations, recomputed.

Each number is computed here from its formula, mostly without the reference,
and looked up in the section of the text that states it.
"""

import math
import re
from itertools import pairwise

import numpy as np
import pytest
import torch
from torch.distributions import MultivariateNormal, Normal

import solutions
from autograder.assignment import BAYESIAN_MIXTURES, CLUSTERING, Assignment
from autograder.course import text_of


def section(assignment: Assignment, heading: str) -> str:
    """The text from a heading on to the next one."""
    text = text_of(assignment).read_text()
    parts = re.split(r"^(?=#{1,3} )", text, flags=re.MULTILINE)
    found = [part for part in parts if heading in part.partition("\n")[0]]
    assert len(found) == 1, heading
    return found[0]


def clustering(heading: str) -> str:
    return section(CLUSTERING, heading)


def bayesian(heading: str) -> str:
    return section(BAYESIAN_MIXTURES, heading)


def stated(text: str, *values: float, digits: int = 4) -> None:
    """Each value stands in the text, rounded to so many digits."""
    for value in values:
        number = f"{value:.{digits}f}"
        assert number in text, number


def log_normal(x: float, mean: float, std: float) -> float:
    return (
        -math.log(2 * math.pi) / 2
        - math.log(std)
        - ((x - mean) ** 2 / (2 * std**2))
    )


def test_distances() -> None:
    text = clustering("1.1 Distances")
    stated(text, math.sqrt(13), math.sqrt(2), digits=3)
    assert 5_000 * 5_000 * 100 * 8 == 20e9
    assert "20 gigabytes" in text


def test_softmax_and_logsumexp() -> None:
    total = math.exp(-1) + 1
    text = clustering("1.2 Softmax")
    stated(text, math.exp(-1), total, math.exp(-1) / total, 1 / total)
    for dtype, limit in ((np.float32, "88.7"), (np.float64, "709.8")):
        largest = math.log(np.finfo(dtype).max)
        assert limit == f"{largest:.1f}"
        assert limit in text
    text = clustering("1.3 Log-sum-exp")
    stated(text, total, math.log(total), 2 + math.log(total))
    stated(text, 1000 + math.log(2))


def test_chance_of_a_double_among_starting_centres() -> None:
    assert "one time in four" in clustering("2.1 Starting centres")
    apart = math.prod(1 - i / 256 for i in range(16))
    assert round(10 * (1 - apart)) == 4


def test_lloyd_by_hand() -> None:
    stated(
        clustering("2.2 Assignment"),
        math.sqrt(20),
        math.sqrt(40),
        math.sqrt(8),
        digits=3,
    )
    text = clustering("2.4 The loss")
    assert f"J = 12 / 4 = {(0 + 4 + 0 + 8) / 4:g}" in text
    assert f"J = 6 / 4 = {(1 + 1 + 2 + 2) / 4:g}" in text


def test_mixture_by_hand() -> None:
    stated(
        clustering("3.1 Starting components"), np.std([0, 0, 4, 6]), digits=3
    )
    half = math.log(0.5)
    joint = [
        half + log_normal(1, 1, 1) + log_normal(2, 0, 2),
        half + log_normal(1, 0, 1) + log_normal(2, 0, 1),
    ]
    stated(clustering("3.2 The joint"), *joint, half)
    text = clustering("3.3 The E-step")
    stated(text, joint[0] - joint[1])
    share = 1 / (1 + math.exp(joint[1] - joint[0]))
    stated(text, share, 1 - share, digits=3)


def test_m_step_by_hand() -> None:
    text = clustering("3.4 The M-step")
    x = np.array([0, 2, 6])
    for weights in ([1, 0.5, 0], [0, 0.5, 1]):
        mean = np.average(x, weights=weights)
        variance = np.average((x - mean) ** 2, weights=weights)
        stated(text, mean, variance, math.sqrt(variance), digits=3)


def test_posterior_by_hand() -> None:
    text = bayesian("Problem 1a")
    for x in (1, 2):
        densities = [math.exp(log_normal(x, mean, 1)) for mean in (0, 2)]
        stated(text, *densities)
    weighted = [0.75 * densities[0], 0.25 * densities[1]]
    stated(text, *weighted, sum(weighted), *np.divide(weighted, sum(weighted)))


def test_expected_log_by_hand() -> None:
    text = bayesian("Problem 1b")
    for weights in ((0.5, 0.5), (0.8, 0.2)):
        stated(text, 0.8 * math.log(weights[0]) + 0.2 * math.log(weights[1]))


def test_log_probability_by_hand() -> None:
    text = bayesian("Problem 2a")
    point = math.log(
        (math.exp(log_normal(0, 0, 1)) + math.exp(log_normal(0, 2, 1))) / 2
    )
    covariance = -2 * math.log(2) - math.lgamma(2) - 1 / 2
    means = log_normal(0, 0, 1), log_normal(2, 0, 1)
    weights = math.log(6 / 4)
    total = 2 * point + 2 * covariance + sum(means) + weights
    stated(text, point, covariance, *means, weights, total)


def test_map_step_by_hand() -> None:
    text = bayesian("Problem 2c")
    stated(text, (1 + 4 / 9 + 4 / 9 + 16 / 9) / 9)
    stated(text, 19 / 8, digits=3)
    share = math.exp(log_normal(0, 0, 1)), math.exp(log_normal(0, 2, 1))
    stated(bayesian("Problem 2b"), share[0] / sum(share))
    stated(bayesian("Problem 2b"), *share, digits=5)


# The derivations of Problem 1, on random numbers.

torch_double = {"dtype": torch.float64}


def covariance(generator: torch.Generator, D: int) -> torch.Tensor:
    A = torch.randn(D, D + 2, generator=generator, **torch_double)
    return A @ A.T


def log_niw(mu, Sigma, Sigma0, nu0, kappa0, mu0):
    of_mean = MultivariateNormal(mu0, Sigma / kappa0).log_prob(mu)
    return solutions.invwishart_log_prob(Sigma, nu0, Sigma0) + of_mean


def natural(mu, Sigma):
    P = torch.linalg.inv(Sigma)
    return -Sigma.logdet() / 2, -P / 2, P @ mu, -mu @ P @ mu / 2


def inner(a, b):
    return a[0] * b[0] + (a[1] * b[1]).sum() + a[2] @ b[2] + a[3] * b[3]


@pytest.fixture
def problem():
    """Points, weights, a prior, and five candidates (mu, Sigma)."""
    generator = torch.Generator().manual_seed(0)
    D = 3
    X = torch.randn(20, D, generator=generator, **torch_double) + 2
    w = torch.rand(20, generator=generator, **torch_double)
    mu0 = torch.randn(D, generator=generator, **torch_double)
    prior = covariance(generator, D), 5.0, 1.5, mu0
    candidates = [
        (
            torch.randn(D, generator=generator, **torch_double),
            covariance(generator, D),
        )
        for _ in range(5)
    ]
    return X, w, prior, candidates


def test_a_gaussian_is_an_inner_product(problem) -> None:
    """Problem 1c, and its example in one dimension."""
    X, _, _, candidates = problem
    for mu, Sigma in candidates:
        for x in X[:3]:
            t = 1.0, torch.outer(x, x), x, 1.0
            got = inner(t, natural(mu, Sigma)) - len(x) / 2 * math.log(
                2 * math.pi
            )
            want = MultivariateNormal(mu, Sigma).log_prob(x)
            assert torch.isclose(got, want)
    text = bayesian("Problem 1c")
    one = natural(torch.tensor([2.0]), torch.tensor([[4.0]]))
    stated(text, float(one[0]), log_normal(0, 2, 2))
    assert [float(part) for part in one[1:]] == [-0.125, 0.5, -0.5]


def test_a_niw_is_an_inner_product(problem) -> None:
    _, _, (Sigma0, nu0, kappa0, mu0), candidates = problem
    phi = (
        nu0 + 3 + 2,
        Sigma0 + kappa0 * torch.outer(mu0, mu0),
        kappa0 * mu0,
        kappa0,
    )
    rests = [
        log_niw(mu, Sigma, Sigma0, nu0, kappa0, mu0)
        - inner(phi, natural(mu, Sigma))
        for mu, Sigma in candidates
    ]
    assert torch.allclose(torch.stack(rests), rests[0])


def test_a_summand_of_L1_is_a_niw(problem) -> None:
    X, w, (Sigma0, nu0, kappa0, mu0), candidates = problem
    N = float(w.sum())
    new_mu0 = (kappa0 * mu0 + w @ X) / (kappa0 + N)
    off, prior_off = X - new_mu0, mu0 - new_mu0
    new_Sigma0 = (
        Sigma0
        + kappa0 * torch.outer(prior_off, prior_off)
        + (w[:, None] * off).T @ off
    )
    moments = (
        Sigma0
        + kappa0 * torch.outer(mu0, mu0)
        + (w[:, None] * X).T @ X
        - (kappa0 + N) * torch.outer(new_mu0, new_mu0)
    )
    assert torch.allclose(new_Sigma0, moments)
    rests = [
        log_niw(mu, Sigma, Sigma0, nu0, kappa0, mu0)
        + w @ MultivariateNormal(mu, Sigma).log_prob(X)
        - log_niw(mu, Sigma, new_Sigma0, nu0 + N, kappa0 + N, new_mu0)
        for mu, Sigma in candidates
    ]
    assert torch.allclose(torch.stack(rests), rests[0])


def test_the_mode_of_a_niw(problem) -> None:
    """No step away from it, in any direction, leads higher."""
    _, _, (Sigma0, nu0, kappa0, mu0), candidates = problem
    mode = Sigma0 / (nu0 + 3 + 2)
    top = log_niw(mu0, mode, Sigma0, nu0, kappa0, mu0)
    for mu, Sigma in candidates:
        path = [
            log_niw(
                mu0 + s * (mu - mu0),
                torch.linalg.inv(
                    (1 - s) * torch.linalg.inv(mode)
                    + s * torch.linalg.inv(Sigma)
                ),
                *(Sigma0, nu0, kappa0, mu0),
            )
            for s in (0.0, 1e-3, 0.01, 0.1, 0.5, 1.0)
        ]
        assert torch.isclose(path[0], top)
        assert all(a > b for a, b in pairwise(path))


def test_the_mode_in_the_picture() -> None:
    s = torch.linspace(0.1, 1.2, 11_001, **torch_double)
    log_iw = -2.5 * s.log() - 1 / s
    log_niw = log_iw + Normal(0.0, s.sqrt()).log_prob(torch.zeros(()))
    assert float(s[log_iw.argmax()]) == pytest.approx(0.4, abs=2e-4)
    assert float(s[log_niw.argmax()]) == pytest.approx(1 / 3, abs=2e-4)
    text = bayesian("Problem 1d")
    assert "zero at $s = 0.4$" in text
    assert "= 1/3$" in text


def test_the_best_weights() -> None:
    a = np.array([6.0, 2.0, 3.5])
    best = a / a.sum()
    rng = np.random.default_rng(0)
    for other in rng.dirichlet(np.ones(3), size=200):
        assert a @ np.log(other) <= a @ np.log(best)
    assert 6 / (6 + 2) == 0.75


def test_the_toy_comes_out_as_the_answer_says() -> None:
    text = text_of(BAYESIAN_MIXTURES).read_text()
    torch.manual_seed(305 + ord("c"))
    true = torch.tensor([[5.0, 5.0], [8.0, 8.0]])
    X = MultivariateNormal(true, torch.eye(2)).sample((200,)).reshape(-1, 2)
    off = {}
    for kappa0 in (1.0, 0.001):
        torch.manual_seed(1)
        _, mus, Sigmas, pi, _ = solutions.em(
            X, 2, 300, torch.ones(2), torch.zeros(2), kappa0, 3.0,
            torch.eye(2), progress=False,
        )  # fmt: skip
        order = mus[:, 0].argsort()
        off[kappa0] = (mus[order] - true).abs().max(), Sigmas[order], pi[order]
    assert off[1.0][0] < 0.35 and (off[1.0][2] - 0.5).abs().max() < 0.05
    wide = off[1.0][1][1]
    assert wide[0, 1] > 0.5 and wide[0, 0] > 1.3
    assert off[0.001][0] < 0.18
    assert (off[0.001][1] - torch.eye(2)).abs().max() < 0.2
    stated(text, 7.76 * 7.67 / 225, digits=2)
