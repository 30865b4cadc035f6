"""The diagonal mixture: methods by definition, runs by their properties."""

import numpy as np
import pytest
from scipy.special import softmax as scipy_softmax
from scipy.stats import norm

from solutions import GMM, gmm_sampling, logsumexp

PI = np.array([0.8, 0.1, 0.1])
MU = np.array([[0.5, 0.5], [0.25, 0.75], [0.75, 0.75]])
SIGMA = np.array([[0.1, 0.1], [0.05, 0.05], [0.05, 0.05]])
EARS = (PI, MU, SIGMA)


def brute_joint(
    points: np.ndarray, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> np.ndarray:
    rows = [
        [
            np.log(pi[k]) + norm.logpdf(point, mu[k], sigma[k]).sum()
            for k in range(len(pi))
        ]
        for point in points.astype(float)
    ]
    return np.array(rows)


@pytest.fixture
def model() -> GMM:
    np.random.seed(0)
    return GMM(progress=False)


@pytest.fixture
def points() -> np.ndarray:
    np.random.seed(3)
    return gmm_sampling(3000, *EARS)[0]


def test_initial_components(model: GMM, points: np.ndarray) -> None:
    pi, mu, sigma = model._init_components(points.astype(np.float32), 4)
    np.testing.assert_allclose(pi, 0.25)
    assert len(np.unique(mu, axis=0)) == 4
    assert (sigma > 0).all()
    assert sigma.shape == mu.shape == (4, 2)
    assert pi.dtype == mu.dtype == sigma.dtype == np.float32


def test_joint_equals_brute_force(model: GMM, points: np.ndarray) -> None:
    got = model._ll_joint(points[:20], *EARS)
    np.testing.assert_allclose(got, brute_joint(points[:20], *EARS))


def test_joint_is_exact_far_from_the_origin_in_float32(model: GMM) -> None:
    rng = np.random.default_rng(0)
    points = (1e3 + 0.1 * rng.normal(size=(50, 2))).astype(np.float32)
    mu = points[:2]
    sigma = np.full((2, 2), 0.1, dtype=np.float32)
    pi = np.array([0.3, 0.7], dtype=np.float32)
    got = model._ll_joint(points, pi, mu, sigma)
    assert got.dtype == np.float32
    np.testing.assert_allclose(
        got, brute_joint(points, pi, mu, sigma), rtol=1e-5, atol=1e-5
    )


def test_a_component_of_prior_zero_gets_no_responsibility(
    model: GMM, points: np.ndarray
) -> None:
    parameters = (np.array([0.5, 0.0, 0.5]), MU, SIGMA)
    assert np.isneginf(model._ll_joint(points, *parameters)[:, 1]).all()
    gamma = model._E_step(points, *parameters)
    assert (gamma[:, 1] == 0).all()
    np.testing.assert_allclose(gamma.sum(axis=1), 1)


def test_responsibilities_equal_brute_force_across_blocks(
    model: GMM,
) -> None:
    np.random.seed(0)
    points = gmm_sampling(20_000, *EARS)[0]  # several blocks of the E-step
    gamma = model._E_step(points, *EARS)
    picked = np.r_[0:5, 8190:8195, 19_995:20_000]
    want = scipy_softmax(brute_joint(points[picked], *EARS), axis=1)
    np.testing.assert_allclose(gamma[picked], want, atol=1e-12)
    assert gamma.shape == (20_000, 3)


def test_a_far_point_still_has_responsibilities(model: GMM) -> None:
    gamma = model._E_step(np.array([[1e6, 1e6]]), *EARS)
    np.testing.assert_allclose(gamma.sum(axis=1), 1)


@pytest.mark.parametrize("offset", [0.0, 1e3])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_m_step_gives_weighted_moments(
    model: GMM, offset: float, dtype: type
) -> None:
    np.random.seed(0)
    points = (offset + gmm_sampling(20_000, *EARS)[0]).astype(dtype)
    gamma = model._E_step((points - dtype(offset)), *EARS).astype(dtype)
    pi, mu, sigma = model._M_step(points, gamma)
    exact = points.astype(float)
    for k in range(3):
        weights = gamma[:, k].astype(float)
        mean = np.average(exact, axis=0, weights=weights)
        variance = np.average((exact - mean) ** 2, axis=0, weights=weights)
        rtol = 1e-7 if dtype is np.float32 else 1e-12
        np.testing.assert_allclose(pi[k], weights.mean(), rtol=1e-6)
        np.testing.assert_allclose(mu[k], mean, rtol=rtol)
        np.testing.assert_allclose(sigma[k], np.sqrt(variance), rtol=1e-6)
    assert pi.dtype == mu.dtype == sigma.dtype == dtype


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_component_without_points_falls_back_on_the_data(
    model: GMM, dtype: type
) -> None:
    points = np.random.default_rng(0).normal(3, 2, (100, 2)).astype(dtype)
    gamma = np.tile(np.array([1, 0], dtype=dtype), (100, 1))
    pi, mu, sigma = model._M_step(points, gamma)
    np.testing.assert_allclose(pi, [1, 0], atol=1e-30)
    np.testing.assert_allclose(mu[1], points.mean(axis=0), rtol=1e-5)
    np.testing.assert_allclose(sigma[1], points.std(axis=0), rtol=1e-5)


def test_sigma_has_a_floor_of_one_thousandth(model: GMM) -> None:
    _, _, sigma = model._M_step(np.ones((4, 2)), np.ones((4, 1)))
    np.testing.assert_allclose(sigma, 1e-3)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_likelihood_never_falls(
    model: GMM, points: np.ndarray, dtype: type
) -> None:
    data = points.astype(dtype)
    gamma, parameters = model(data, 3, max_iters=60)
    losses = np.array(model.losses)
    rounding = 1e-6 if dtype is np.float32 else 1e-12
    assert (np.diff(losses) <= rounding * abs(losses[:-1])).all()
    assert losses[-1] < losses[0] - 10
    assert len(model.path) == len(losses) + 1
    # What is returned belongs together.
    np.testing.assert_array_equal(gamma, model._E_step(data, *parameters))
    joint = model._ll_joint(data, *parameters)
    np.testing.assert_allclose(losses[-1], -logsumexp(joint).sum(), rtol=1e-5)


def test_one_component_is_the_normal_fit(
    model: GMM, points: np.ndarray
) -> None:
    gamma, (pi, mu, sigma) = model(points, 1)
    np.testing.assert_allclose(gamma, 1)
    np.testing.assert_allclose(pi, [1])
    np.testing.assert_allclose(mu[0], points.mean(axis=0))
    np.testing.assert_allclose(sigma[0], points.std(axis=0))
    assert len(model.losses) < 10


def test_relabelling_relabels_the_result(
    model: GMM, points: np.ndarray
) -> None:
    order = [2, 0, 1]
    gamma = model._E_step(points, *EARS)
    swapped = model._E_step(points, PI[order], MU[order], SIGMA[order])
    np.testing.assert_allclose(swapped, gamma[:, order], atol=1e-12)


@pytest.mark.parametrize(
    ("points", "K"),
    [
        (np.ones((1, 1)), 1),
        (np.ones((5, 2)), 3),
        (np.array([[0.0], [1.0]]), 2),
        (np.c_[np.arange(9.0), np.ones(9)], 2),
        (np.zeros((30, 3), dtype=np.float32), 4),
    ],
    ids=["one point", "identical", "K = N", "flat feature", "black image"],
)
def test_degenerate_data_gives_finite_parameters(
    model: GMM, points: np.ndarray, K: int
) -> None:
    before = points.copy()
    gamma, (pi, mu, sigma) = model(points, K)
    assert np.isfinite(gamma).all() and np.isfinite(mu).all()
    np.testing.assert_allclose(pi.sum(), 1, rtol=1e-6)
    assert (sigma > 0).all() and np.isfinite(sigma).all()
    np.testing.assert_array_equal(points, before)


def test_more_components_than_points_is_an_error(model: GMM) -> None:
    with pytest.raises(ValueError, match="K is 4; choose K from 1 to N = 3"):
        model(np.eye(3), 4)


def test_sampling_gives_the_stated_moments() -> None:
    np.random.seed(1)
    samples, ids = gmm_sampling(10_000, *EARS)
    assert samples.shape == (10_000, 2) and ids.shape == (10_000,)
    for k in range(3):
        own = samples[ids == k]
        # Five standard errors of each estimate.
        error = 5 / np.sqrt(len(own))
        assert abs(len(own) / 10_000 - PI[k]) < 5 * 0.5 / 100
        assert (abs(own.mean(axis=0) - MU[k]) < error * SIGMA[k]).all()
        assert (abs(own.std(axis=0) / SIGMA[k] - 1) < error).all()


def test_sampling_takes_lists_and_float32_probabilities() -> None:
    pi = np.full(3, 0.33333, dtype=np.float32)
    samples, ids = gmm_sampling(5, pi, MU.tolist(), SIGMA.tolist())
    assert samples.shape == (5, 2) and ids.shape == (5,)


def test_three_components_find_the_ears(model: GMM) -> None:
    np.random.seed(1)
    samples, _ = gmm_sampling(10_000, *EARS)
    _, (pi, mu, sigma) = model(samples, 3, max_iters=200)
    order = np.argsort(mu[:, 0])[[1, 0, 2]]  # head, left ear, right ear
    np.testing.assert_allclose(pi[order], PI, atol=0.02)
    np.testing.assert_allclose(mu[order], MU, atol=0.01)
    np.testing.assert_allclose(sigma[order], SIGMA, atol=0.01)
