"""Whole runs of em: its start, its defaults, hard data and the toy."""

import numpy as np
import pytest
import torch

from solutions import em


def make_data(N: int, D: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(N)
    X = torch.randn(N, D, generator=generator, dtype=torch.float64)
    return 2 * X + 3 * (torch.arange(N) % 2)[:, None]


def hard_data() -> dict[str, torch.Tensor]:
    torch.manual_seed(0)
    grey = torch.rand(5_000, 1)
    return {
        "offset": 1e3 + 0.1 * torch.randn(5_000, 3),
        "grey 0 to 1": grey.expand(-1, 3).clone(),
        "grey 0 to 255": (255 * grey).round().expand(-1, 3).clone(),
        "nearly collinear": 255 * grey + 1e-3 * torch.randn(5_000, 3),
        "unequal units": torch.randn(5_000, 3) * torch.tensor([1, 1e3, 1e-3]),
        "identical": torch.full((50, 3), 7.0),
    }


@pytest.mark.parametrize("name", list(hard_data()))
@pytest.mark.parametrize("origin", ["mu0 = 0", "mu0 = mean"])
def test_float32_covariances_stay_symmetric_positive_definite(
    name: str, origin: str
) -> None:
    X = hard_data()[name]
    mu0 = X.mean(0) if origin == "mu0 = mean" else None
    torch.manual_seed(1)
    lps, mus, Sigmas, *_ = em(X, 2, 20, mu0=mu0, nu0=4.0, progress=False)
    assert lps.isfinite().all() and mus.isfinite().all()
    assert torch.equal(Sigmas, Sigmas.mT)
    assert (torch.linalg.cholesky_ex(Sigmas).info == 0).all()


@pytest.mark.parametrize("K", [1, 2, 5])
@pytest.mark.parametrize("D", [1, 2, 4])
def test_em_never_falls_with_its_defaults_for_every_K(K: int, D: int) -> None:
    X = make_data(200, D)
    before = X.clone()
    torch.manual_seed(0)
    lps, mus, Sigmas, pi, q = em(X, K=K, n_iter=30, progress=False)
    assert (lps.diff() > -1e-8).all()
    assert lps.shape == (31,)
    assert (mus.shape, Sigmas.shape) == ((K, D), (K, D, D))
    assert (pi.shape, q.shape) == ((K,), (200, K))
    np.testing.assert_allclose(q.sum(1), 1)
    assert torch.equal(X, before)


def test_em_draws_its_start_as_published() -> None:
    X = make_data(30, 2)
    torch.manual_seed(7)
    first = torch.distributions.Categorical(logits=torch.zeros(30))
    start = X[first.sample((3,))]
    after = torch.rand(1)
    torch.manual_seed(7)
    _, mus, Sigmas, pi, _ = em(X, 3, n_iter=0, progress=False)
    assert torch.equal(mus, start)
    assert torch.equal(torch.rand(1), after)  # no other draw was made
    assert torch.equal(Sigmas, torch.eye(2, dtype=X.dtype).repeat(3, 1, 1))
    np.testing.assert_allclose(pi, 1 / 3)


def test_em_recovers_the_toy_and_reproduces() -> None:
    torch.manual_seed(305 + ord("c"))
    X = torch.cat([torch.randn(200, 2) + 5, torch.randn(200, 2) + 8])
    runs = []
    for _ in range(2):
        torch.manual_seed(305 + ord("c"))
        runs.append(em(X, 2, 300, nu0=3.0, progress=False))
    for one, other in zip(*runs, strict=True):
        assert torch.equal(one, other)
    lps, mus, _, pi, _ = runs[0]
    order = mus[:, 0].argsort()
    # Means of 200 points of unit variance, 4.2 apart: 0.07 of sampling
    # error, and as much again because the two clouds touch.
    np.testing.assert_allclose(mus[order], [[5, 5], [8, 8]], atol=0.4)
    np.testing.assert_allclose(pi, 0.5, atol=0.1)
    assert lps[-1] > lps[1]


def test_em_shows_a_progress_bar_unless_silent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    em(make_data(20, 2), n_iter=2)
    assert "2/2" in capsys.readouterr().err
    em(make_data(20, 2), n_iter=2, progress=False)
    assert capsys.readouterr().err == ""
