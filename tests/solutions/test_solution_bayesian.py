"""The Bayesian mixture: densities against scipy, steps by their properties."""

import numpy as np
import pytest
import torch
from scipy.stats import dirichlet, invwishart, multivariate_normal

from solutions import e_step, em, invwishart_log_prob, log_probability, m_step

Prior = tuple[torch.Tensor, torch.Tensor, float, float, torch.Tensor]
Theta = tuple[torch.Tensor, torch.Tensor, torch.Tensor]
DTYPES = [torch.float32, torch.float64]


def make_prior(K: int, D: int, dtype: torch.dtype = torch.float64) -> Prior:
    alpha = torch.linspace(1, 3, K, dtype=dtype)
    mu0 = torch.linspace(-1, 1, D, dtype=dtype)
    Sigma0 = torch.eye(D, dtype=dtype) + 0.3
    return alpha, mu0, 0.7, D + 1.5, Sigma0


def make_theta(K: int, D: int, dtype: torch.dtype = torch.float64) -> Theta:
    generator = torch.Generator().manual_seed(K + 10 * D)
    noise = torch.randn(K, D, D, generator=generator, dtype=torch.float64)
    Sigmas = noise @ noise.mT + torch.eye(D)
    mus = torch.randn(K, D, generator=generator, dtype=torch.float64)
    pi = torch.arange(1, K + 1) / (K * (K + 1) / 2)
    return mus.to(dtype), Sigmas.to(dtype), pi.to(dtype)


def make_data(
    N: int, D: int, dtype: torch.dtype = torch.float64
) -> torch.Tensor:
    generator = torch.Generator().manual_seed(N)
    X = torch.randn(N, D, generator=generator, dtype=torch.float64)
    return (2 * X + 3 * (torch.arange(N) % 2)[:, None]).to(dtype)


def brute_joint(X: torch.Tensor, theta: Theta) -> np.ndarray:
    """pi_k N(x_n | mu_k, Sigma_k) for all n and k, by scipy."""
    mus, Sigmas, pi = (part.double().numpy() for part in theta)
    data = X.double().numpy()
    columns = [
        pi[k] * multivariate_normal(mus[k], Sigmas[k]).pdf(data)
        for k in range(len(pi))
    ]
    return np.stack([np.atleast_1d(column) for column in columns], axis=1)


def brute_log_probability(X: torch.Tensor, theta: Theta, prior: Prior) -> float:
    alpha, mu0, kappa0, nu0, Sigma0 = prior
    mus, Sigmas, pi = (part.numpy() for part in theta)
    total = np.log(brute_joint(X, theta).sum(axis=1)).sum()
    for mu, Sigma in zip(mus, Sigmas, strict=True):
        total += invwishart(nu0, Sigma0.numpy()).logpdf(Sigma)
        total += multivariate_normal(mu0.numpy(), Sigma / kappa0).logpdf(mu)
    if len(pi) > 1:  # for K = 1 the density is that of a certain event
        total += dirichlet(alpha.numpy()).logpdf(pi / pi.sum())
    return float(total)


@pytest.mark.parametrize(("K", "D"), [(1, 1), (2, 1), (2, 2), (3, 3), (4, 2)])
def test_invwishart_equals_scipy_also_for_K_equal_D(K: int, D: int) -> None:
    _, Sigmas, _ = make_theta(K, D)
    *_, nu0, Sigma0 = make_prior(K, D)
    scipy_density = invwishart(nu0, Sigma0.numpy())
    want = [scipy_density.logpdf(Sigma.numpy()) for Sigma in Sigmas]
    got = invwishart_log_prob(Sigmas, nu0, Sigma0)
    assert got.shape == (K,)
    np.testing.assert_allclose(got, want)
    np.testing.assert_allclose(
        invwishart_log_prob(Sigmas[0], nu0, Sigma0), want[0]
    )


def test_too_few_degrees_of_freedom_are_an_error() -> None:
    with pytest.raises(ValueError, match=r"nu0 is 4.0; with D = 5 .* above 4"):
        em(make_data(20, 5), K=2, n_iter=1, progress=False)


@pytest.mark.parametrize(("K", "D"), [(1, 1), (2, 2), (3, 3), (2, 4), (5, 2)])
def test_log_probability_equals_brute_force(K: int, D: int) -> None:
    X, theta, prior = make_data(12, D), make_theta(K, D), make_prior(K, D)
    got = log_probability(X, *theta, *prior)
    assert got.shape == ()
    np.testing.assert_allclose(got, brute_log_probability(X, theta, prior))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("N", "K", "D"), [(1, 1, 1), (12, 3, 3), (9, 4, 2)])
def test_responsibilities_equal_brute_force(
    N: int, K: int, D: int, dtype: torch.dtype
) -> None:
    X, theta = make_data(N, D, dtype), make_theta(K, D, dtype)
    joint = brute_joint(X, theta)
    want = joint / joint.sum(axis=1, keepdims=True)
    got = e_step(X, *theta)
    assert got.dtype == dtype
    np.testing.assert_allclose(got, want, rtol=1e-3, atol=1e-6)


def test_responsibilities_of_offset_data_are_accurate_in_float32() -> None:
    torch.manual_seed(0)
    X = 1e3 + 0.1 * torch.randn(500, 3)
    Sigmas = 0.01 * torch.eye(3).repeat(2, 1, 1)
    theta = (X[:2], Sigmas, torch.full((2,), 0.5))
    want = e_step(X.double(), *(part.double() for part in theta))
    np.testing.assert_allclose(e_step(X, *theta), want, atol=1e-4)
    theta64 = tuple(part.double() for part in theta)
    alpha, _, *rest = make_prior(2, 3)
    prior = (alpha, X.mean(0).double(), *rest)
    single = tuple(p.float() if torch.is_tensor(p) else p for p in prior)
    lp = log_probability(X, *theta, *single)
    exact = log_probability(X.double(), *theta64, *prior)
    # Rounding of about 1e-6 in each of 500 terms.
    np.testing.assert_allclose(lp, exact, atol=1e-2)


def test_blocks_join_without_a_seam() -> None:
    X, theta, prior = make_data(70_000, 2), make_theta(3, 2), make_prior(3, 2)
    q = e_step(X, *theta)
    parts = [e_step(part, *theta) for part in X.split(9_999)]
    np.testing.assert_allclose(q, torch.cat(parts), rtol=1e-9)
    joint = brute_joint(X, theta).sum(axis=1)
    empty = log_probability(X[:0], *theta, *prior)
    got = log_probability(X, *theta, *prior) - empty
    np.testing.assert_allclose(got, np.log(joint).sum())
    _, Sigmas, _ = m_step(X, q, *prior)
    np.testing.assert_allclose(Sigmas, brute_m_step(X, q, prior)[1])


def test_a_component_of_prior_zero_gets_no_responsibility() -> None:
    mus, Sigmas, _ = make_theta(3, 2)
    theta = (mus, Sigmas, torch.tensor([0.5, 0, 0.5], dtype=torch.float64))
    q = e_step(make_data(10, 2), *theta)
    assert (q[:, 1] == 0).all()
    alpha, *rest = make_prior(3, 2)
    flat = torch.ones_like(alpha)
    assert log_probability(make_data(10, 2), *theta, flat, *rest).isfinite()


def test_relabelling_changes_nothing_but_labels() -> None:
    X, prior = make_data(30, 2), make_prior(3, 2)
    prior = (torch.full((3,), 2.0, dtype=torch.float64), *prior[1:])
    theta, order = make_theta(3, 2), [2, 0, 1]
    swapped = tuple(part[order] for part in theta)
    np.testing.assert_allclose(e_step(X, *swapped), e_step(X, *theta)[:, order])
    np.testing.assert_allclose(
        log_probability(X, *swapped, *prior), log_probability(X, *theta, *prior)
    )


def brute_m_step(X: torch.Tensor, q: torch.Tensor, prior: Prior) -> Theta:
    """The textbook formulas, in float64 and with moments about zero."""
    alpha, mu0, kappa0, nu0, Sigma0 = prior
    X, q = X.double(), q.double()
    N_k, D = q.sum(0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    moments = torch.einsum("nk,ni,nj->kij", q, X, X)
    outer = torch.einsum("k,ki,kj->kij", kappa0 + N_k, mus, mus)
    scatter = Sigma0 + moments + kappa0 * torch.outer(mu0, mu0) - outer
    pi = N_k + alpha - 1
    return mus, scatter / (nu0 + N_k + D + 2)[:, None, None], pi / pi.sum()


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("N", "K", "D"), [(1, 1, 1), (60, 3, 3), (9, 4, 2)])
def test_m_step_equals_the_textbook(
    N: int, K: int, D: int, dtype: torch.dtype
) -> None:
    X, prior = make_data(N, D, dtype), make_prior(K, D, dtype)
    q = e_step(X, *make_theta(K, D, dtype))
    got = m_step(X, q, *prior)
    rtol = 1e-4 if dtype == torch.float32 else 1e-9
    for mine, want in zip(got, brute_m_step(X, q, prior), strict=True):
        assert mine.dtype == dtype
        np.testing.assert_allclose(mine, want, rtol=rtol, atol=rtol)


def expected_log_joint(
    X: torch.Tensor, q: torch.Tensor, theta: Theta, prior: Prior
) -> float:
    data_part = q.numpy() * np.log(brute_joint(X, theta))
    return float(data_part.sum() + log_probability(X[:0], *theta, *prior))


def test_m_step_is_a_maximum() -> None:
    X, prior = make_data(40, 2), make_prior(3, 2)
    q = e_step(X, *make_theta(3, 2))
    best = m_step(X, q, *prior)
    top = expected_log_joint(X, q, best, prior)
    generator = torch.Generator().manual_seed(0)
    for _ in range(30):
        mus, Sigmas, pi = (
            part + 1e-3 * torch.randn(part.shape, generator=generator)
            for part in best
        )
        Sigmas, pi = (Sigmas + Sigmas.mT) / 2, pi / pi.sum()
        assert expected_log_joint(X, q, (mus, Sigmas, pi), prior) < top


def test_a_flat_prior_gives_maximum_likelihood() -> None:
    X = make_data(50, 2)
    q = torch.ones(50, 1, dtype=torch.float64)
    tiny = 1e-12
    prior = (torch.ones(1), torch.zeros(2), tiny, -4.0, tiny * torch.eye(2))
    mus, Sigmas, pi = m_step(X, q, *prior)
    np.testing.assert_allclose(mus[0], X.mean(0))
    np.testing.assert_allclose(Sigmas[0], torch.cov(X.T, correction=0))
    np.testing.assert_allclose(pi, [1])


def test_a_component_without_points_returns_to_the_prior() -> None:
    X, prior = make_data(50, 2), make_prior(2, 2)
    q = torch.tensor([[1.0, 0.0]], dtype=torch.float64).repeat(50, 1)
    mus, Sigmas, _ = m_step(X, q, *prior)
    _, mu0, _, nu0, Sigma0 = prior
    np.testing.assert_allclose(mus[1], mu0, atol=1e-12)
    np.testing.assert_allclose(Sigmas[1], Sigma0 / (nu0 + 4), atol=1e-12)


def test_alpha_below_one_never_gives_a_negative_probability() -> None:
    X, (_, *rest) = make_data(6, 2), make_prior(2, 2)
    q = torch.tensor([[1.0, 0.0]], dtype=torch.float64).repeat(6, 1)
    *_, pi = m_step(X, q, torch.full((2,), 0.5), *rest)
    np.testing.assert_allclose(pi, [1, 0])


def test_float32_covariance_of_offset_data_is_accurate() -> None:
    torch.manual_seed(0)
    X = 1e3 + 0.1 * torch.randn(5_000, 3)
    q, Sigma0 = torch.ones(len(X), 1), 0.01 * torch.eye(3)
    prior = (torch.ones(1), X.mean(0), 1.0, 4.0, Sigma0)
    _, Sigmas, _ = m_step(X, q, *prior)
    *rest, last = prior
    exact = tuple(p.double() if torch.is_tensor(p) else p for p in rest)
    _, want, _ = m_step(X.double(), q.double(), *exact, last.double())
    # Sigma is about 0.01; the data themselves are rounded to 6e-5.
    np.testing.assert_allclose(Sigmas, want, atol=1e-7)


def test_one_component_reaches_the_closed_form_in_one_step() -> None:
    X, prior = make_data(80, 2), make_prior(1, 2)
    lps, mus, Sigmas, pi, _ = em(X, 1, 5, *prior, progress=False)
    want = brute_m_step(X, torch.ones(80, 1), prior)
    for mine, closed in zip((mus, Sigmas, pi), want, strict=True):
        np.testing.assert_allclose(mine, closed)
    np.testing.assert_allclose(lps[2:], lps[1])
