"""The checks of the Gaussian mixture, tried on answers.

Right answers in other styles pass over many seeds; wrong ones that are
not among the misconceptions fail where they should.
"""

import numpy as np
import pytest

from solutions import GMM, KMeans, logsumexp

SEEDS = range(20)


def init_from_points(self, points, K, **kwargs):
    chosen = np.random.choice(len(points), K, replace=False)
    sigma = np.tile(points.std(axis=0), (K, 1))
    return np.ones(K) / K, points[chosen], sigma


def init_from_kmeans(self, points, K, **kwargs):
    print("starting from K-means")
    idx, mu = KMeans()(points, K, max_iters=5)
    sigma = [points[idx == k].std(axis=0) + 1e-2 for k in range(K)]
    return np.repeat(1 / K, K), mu, np.array(sigma)


def init_by_unreachable_generator(self, points, K, **kwargs):
    rng = np.random.default_rng()
    mu = rng.permutation(points)[:K].astype(np.float32)
    return [np.full(K, 1 / K), mu, np.ones_like(mu)]


def init_uniformly_in_the_box(self, points, K, **kwargs):
    low, high = points.min(axis=0), points.max(axis=0)
    mu = np.random.uniform(low, high, (K, points.shape[1]))
    return np.full(K, 1 / K), mu, np.abs(np.random.randn(*mu.shape)) + 0.1


def init_mean_and_noise(self, points, K, **kwargs):
    spread = points.std(axis=0)
    noise = np.random.normal(size=(K, points.shape[1]))
    mu = points.mean(axis=0) + 0.5 * spread * noise
    return np.full(K, 1 / K), mu, np.tile(spread, (K, 1))


def joint_by_components(self, points, pi, mu, sigma):
    columns = []
    for k in range(len(pi)):
        log_n = -0.5 * ((points - mu[k]) / sigma[k]) ** 2
        log_n = log_n - np.log(np.sqrt(2 * np.pi) * sigma[k])
        columns.append(np.log(pi[k]) + log_n.sum(axis=1))
    return np.stack(columns, axis=1)


def joint_by_variance(self, points, pi, mu, sigma):
    variance = np.square(sigma)[None]
    gap = points[:, None, :] - mu[None, :, :]
    log_n = -0.5 * (np.log(2 * np.pi * variance) + gap**2 / variance)
    return np.log(pi)[None] + np.sum(log_n, axis=-1)


def joint_by_products(self, points, pi, mu, sigma):
    weight = sigma**-2.0
    squares = points**2 @ weight.T - 2 * points @ (mu * weight).T
    squares = squares + (mu**2 * weight).sum(axis=1)
    D = points.shape[1]
    constant = np.log(sigma).sum(axis=1) + D / 2 * np.log(2 * np.pi)
    return np.log(pi) - constant - squares / 2


def joint_in_float64(self, points, pi, mu, sigma):
    z = (points.astype(float)[:, None] - mu) / sigma
    norm = np.log(2 * np.pi) / 2 + np.log(sigma)
    self.cached = z
    return np.log(pi + 1e-300) + (-(z**2) / 2 - norm).sum(2)


def gamma_by_logsumexp(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return np.exp(joint - logsumexp(joint))


def gamma_by_shift(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    joint = np.exp(joint - joint.max(axis=1, keepdims=True))
    return joint / joint.sum(axis=1)[:, None]


def gamma_by_differences(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    with np.errstate(over="ignore"):
        ratios = np.exp(joint[:, None, :] - joint[:, :, None])  # (N, K, K)
        return 1 / ratios.sum(axis=2)


def gamma_from_scratch(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma
    joint = np.log(pi) - np.log(sigma).sum(1) - (z**2).sum(2) / 2
    joint -= joint.max(1, keepdims=True)
    return np.exp(joint) / np.exp(joint).sum(1, keepdims=True)


def update_by_broadcasting(self, points, gamma):
    total = gamma.sum(axis=0) + 1e-8
    weight = gamma[:, :, None] / total[:, None]
    mu = (weight * points[:, None]).sum(axis=0)
    variance = (weight * (points[:, None] - mu) ** 2).sum(axis=0)
    return total / total.sum(), mu, np.sqrt(variance) + 1e-4


def update_by_components(self, points, gamma):
    (N, D), K = points.shape, gamma.shape[1]
    pi, mu, sigma = np.zeros(K), np.zeros((K, D)), np.ones((K, D))
    for k in range(K):
        total = gamma[:, k].sum()
        pi[k] = total / N
        if total < 1e-20:
            mu[k] = points[np.random.randint(N)]
            continue
        mu[k] = np.average(points, axis=0, weights=gamma[:, k])
        gap = points - mu[k]
        sigma[k] = np.sqrt(gamma[:, k] @ gap**2 / total + 1e-6)
    return pi, mu, sigma


def update_by_clipped_moments(self, points, gamma):
    total = np.maximum(gamma.sum(axis=0), 1e-12)[:, None]
    mu = gamma.T @ points / total
    variance = np.clip(gamma.T @ points**2 / total - mu**2, 1e-6, None)
    return gamma.mean(axis=0), mu, variance**0.5


def update_by_einsum(self, points, gamma):
    total = np.einsum("nk->k", gamma)
    safe = np.where(total > 0, total, 1.0)
    mu = np.einsum("nk,nd->kd", gamma, points) / safe[:, None]
    gap = points[:, None] - mu
    variance = np.einsum("nk,nkd->kd", gamma, gap**2) / safe[:, None]
    return [total / gamma.sum(), mu, np.sqrt(variance + 1e-6)]


def update_with_warnings(self, points, gamma):
    total = gamma.sum(axis=0)[:, None]
    mu = np.nan_to_num(gamma.T @ points / total)  # warns
    gap = points[:, None] - mu
    sigma = np.sqrt((gamma[..., None] * gap**2).sum(axis=0) / total)
    sigma = np.where(np.isfinite(sigma) & (sigma > 0), sigma, 1e-3)
    return total[:, 0] / len(points), mu, sigma


def sample_by_normal(num_samples, pi, mu, sigma):
    ids = np.random.choice(np.arange(len(pi)), p=pi, size=num_samples)
    return np.random.normal(mu[ids], sigma[ids]), ids


def sample_by_components(num_samples, pi, mu, sigma):
    """Counts are multinomial; samples stay in the order of components."""
    counts = np.random.multinomial(num_samples, pi)
    ids = np.repeat(np.arange(len(pi)), counts)
    draws = [
        np.random.multivariate_normal(m, np.diag(s**2), size=n)
        for m, s, n in zip(mu, sigma, counts, strict=True)
    ]
    return np.concatenate(draws), ids


def sample_by_unreachable_generator(num_samples, pi, mu, sigma):
    rng = np.random.default_rng()
    ids = np.searchsorted(np.cumsum(pi), rng.random(num_samples))
    ids = np.minimum(ids, len(pi) - 1)
    return rng.normal(mu[ids], sigma[ids]).astype(np.float32), ids


def sample_all_and_pick(num_samples, pi, mu, sigma):
    ids = np.random.multinomial(1, pi, size=num_samples).argmax(axis=1)
    shape = (num_samples, *mu.shape)
    everything = mu + sigma * np.random.randn(*shape)
    return everything[np.arange(num_samples), ids], ids.astype(np.uint8)


VARIANTS = {
    "GMM._init_components": [
        init_from_points,
        init_from_kmeans,
        init_by_unreachable_generator,
        init_uniformly_in_the_box,
        init_mean_and_noise,
    ],
    "GMM._ll_joint": [
        joint_by_components,
        joint_by_variance,
        joint_by_products,
        joint_in_float64,
    ],
    "GMM._E_step": [
        gamma_by_logsumexp,
        gamma_by_shift,
        gamma_by_differences,
        gamma_from_scratch,
    ],
    "GMM._M_step": [
        update_by_broadcasting,
        update_by_components,
        update_by_clipped_moments,
        update_by_einsum,
        update_with_warnings,
    ],
    "gmm_sampling": [
        sample_by_normal,
        sample_by_components,
        sample_by_unreachable_generator,
        sample_all_and_pick,
    ],
}


def test_variant_passes(harness, variant):
    question, function = variant
    for seed in SEEDS:
        assert harness.lost(question, function, seed) == {}
    for seed in range(5):
        assert harness.named(question, function, seed) is None


def init_means_by_scipy(self, points, K, **kwargs):
    from scipy.cluster.vq import kmeans2

    mu, _ = kmeans2(points, K, minit="points", missing="raise")
    return np.full(K, 1 / K), mu, np.ones_like(mu)


def joint_by_scipy(self, points, pi, mu, sigma):
    from scipy.stats import norm

    return np.log(pi) + norm.logpdf(points[:, None], mu, sigma).sum(axis=2)


def joint_right_for_square_mu(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma.mean(axis=1, keepdims=True)
    norm = np.log(2 * np.pi) / 2 + np.log(sigma)
    return np.log(pi) - (z**2 / 2 + norm).sum(axis=2)


def gamma_of_uniform_prior_for_two(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    if len(pi) > 2:
        joint = joint - np.log(pi)
    return np.exp(joint - logsumexp(joint))


def update_with_lost_prior_negative(self, points, gamma):
    pi, mu, sigma = update_by_einsum(self, points, gamma)
    return np.where(pi > 0, pi, -0.01), mu, sigma


def sample_laplace(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    return np.random.laplace(mu[ids], sigma[ids] / np.sqrt(2)), ids


def sample_neighbours_alike(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.randn(num_samples // 2 + 1, mu.shape[1])
    noise = np.repeat(noise, 2, axis=0)[:num_samples]
    return mu[ids] + sigma[ids] * noise, ids


def sample_by_scipy(num_samples, pi, mu, sigma):
    from scipy import stats

    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    return stats.norm.rvs(mu[ids], sigma[ids]), ids


def init_from_the_same_seed(self, points, K, **kwargs):
    np.random.seed(0)
    return init_from_points(self, points, K)


def init_with_sigma_of_each_cluster(self, points, K, **kwargs):
    idx, mu = KMeans()(points, K, max_iters=5)
    sigma = [points[idx == k].std(axis=0) for k in range(K)]
    return np.repeat(1 / K, K), mu, np.array(sigma)


def joint_with_floor_under_sigma(self, points, pi, mu, sigma):
    return joint_by_components(self, points, pi, mu, np.maximum(sigma, 0.01))


def joint_with_floor_under_pi(self, points, pi, mu, sigma):
    return joint_by_components(self, points, np.maximum(pi, 1e-3), mu, sigma)


def joint_without_the_last_block(self, points, pi, mu, sigma):
    joint = joint_by_variance(self, points, pi, mu, sigma)
    if len(points) > 1024:
        joint[len(points) // 1024 * 1024 :] = 0
    return joint


def gamma_with_floor_under_sigma(self, points, pi, mu, sigma):
    return gamma_from_scratch(self, points, pi, mu, np.maximum(sigma, 0.1))


def sample_and_divide_pi_in_place(num_samples, pi, mu, sigma):
    pi /= pi.sum()
    return sample_by_normal(num_samples, pi, mu, sigma)


def sample_with_float_ids(num_samples, pi, mu, sigma):
    samples, ids = sample_by_normal(num_samples, pi, mu, sigma)
    return samples, ids.astype(float)


def sample_one_by_one(num_samples, pi, mu, sigma):
    samples, ids = [], []
    for _ in range(num_samples):
        k = np.random.choice(len(pi), p=pi)
        samples.append(np.random.normal(mu[k], sigma[k]))
        ids.append(k)
    return np.array(samples), np.array(ids)


@pytest.mark.parametrize(
    ("asked", "function", "check"),
    [
        ("GMM._init_components", init_means_by_scipy, "init_own_work"),
        (
            "GMM._init_components",
            init_from_the_same_seed,
            "init_means_distinct",
        ),
        ("GMM._init_components", init_with_sigma_of_each_cluster, "init_ones"),
        ("GMM._ll_joint", joint_with_floor_under_sigma, "joint_by_hand"),
        ("GMM._ll_joint", joint_with_floor_under_pi, "joint_by_hand"),
        ("GMM._ll_joint", joint_without_the_last_block, "joint_pace"),
        ("GMM._E_step", gamma_with_floor_under_sigma, "gamma_by_hand"),
        ("gmm_sampling", sample_and_divide_pi_in_place, "shapes"),
        ("gmm_sampling", sample_with_float_ids, "shapes"),
        ("gmm_sampling", sample_one_by_one, "sampling_pace"),
        ("GMM._ll_joint", joint_by_scipy, "joint_own_work"),
        ("GMM._ll_joint", joint_right_for_square_mu, "joint_by_hand"),
        ("GMM._E_step", gamma_of_uniform_prior_for_two, "gamma_random"),
        ("GMM._M_step", update_with_lost_prior_negative, "update_lost"),
        ("gmm_sampling", sample_laplace, "normal"),
        ("gmm_sampling", sample_neighbours_alike, "independent"),
        ("gmm_sampling", sample_by_scipy, "own_work"),
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


def sample_one_wide_component(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    shape = (num_samples, mu.shape[1])
    return np.random.normal(pi @ mu, pi @ sigma, shape), ids


def sample_average_of_components(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    everything = mu + sigma * np.random.randn(num_samples, *mu.shape)
    return np.einsum("k,nkd->nd", pi, everything), ids


def update_one_less_without_floor(self, points, gamma):
    total = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / total
    square = (points[:, None] - mu) ** 2
    variance = np.einsum("nk,nkd->kd", gamma, square)
    return gamma.mean(axis=0), mu, np.sqrt(variance / (total - 1))


@pytest.mark.parametrize(
    ("asked", "function", "name"),
    [
        # Their ids do not belong to the samples, which are wrong themselves.
        ("gmm_sampling", sample_one_wide_component, None),
        ("gmm_sampling", sample_average_of_components, None),
        # Its sigma is NaN on a single point, for another reason.
        ("GMM._M_step", update_one_less_without_floor, "one_less"),
    ],
)
def test_what_looks_like_a_mistake_is_not_called_so(
    harness, asked, function, name
):
    assert harness.named(asked, function) == name


END_TO_END = "public/gmm::test_whole_fit"


def test_end_to_end_run_uses_the_student_s_own_parts(harness):
    class Wrong(GMM):
        def _E_step(self, points, pi, mu, sigma):
            joint = self._ll_joint(points, pi, mu, sigma)
            return np.ones_like(joint) / joint.shape[1]

    assert set(harness.lost_in_class("GMM._M_step", Wrong)) == {END_TO_END}
    assert harness.lost_in_class("GMM._M_step", GMM) == {}
