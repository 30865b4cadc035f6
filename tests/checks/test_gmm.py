"""The checks of the Gaussian mixture, tried on answers.

Wrong answers that are not among the misconceptions fail where they should;
right ones are in tests/correct/.
"""

import numpy as np
import pytest

from solutions import GMM, KMeans, gmm_sampling, logsumexp


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
    pi, mu, sigma = GMM._M_step(self, points, gamma)
    return np.where(gamma.any(axis=0), pi, -0.01), mu, sigma


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
    return GMM._init_components(self, points, K)


def init_with_sigma_of_each_cluster(self, points, K, **kwargs):
    idx, mu = KMeans()(points, K, max_iters=5)
    sigma = [points[idx == k].std(axis=0) for k in range(K)]
    return np.repeat(1 / K, K), mu, np.array(sigma)


def joint_with_floor_under_sigma(self, points, pi, mu, sigma):
    return GMM._ll_joint(self, points, pi, mu, np.maximum(sigma, 0.01))


def joint_with_floor_under_pi(self, points, pi, mu, sigma):
    return GMM._ll_joint(self, points, np.maximum(pi, 1e-3), mu, sigma)


def joint_without_the_last_block(self, points, pi, mu, sigma):
    joint = GMM._ll_joint(self, points, pi, mu, sigma)
    if len(points) > 1024:
        joint[len(points) // 1024 * 1024 :] = 0
    return joint


def gamma_with_floor_under_sigma(self, points, pi, mu, sigma):
    return GMM._E_step(self, points, pi, mu, np.maximum(sigma, 0.1))


def sample_and_divide_pi_in_place(num_samples, pi, mu, sigma):
    pi /= pi.sum()
    return gmm_sampling(num_samples, pi, mu, sigma)


def sample_with_float_ids(num_samples, pi, mu, sigma):
    samples, ids = gmm_sampling(num_samples, pi, mu, sigma)
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
