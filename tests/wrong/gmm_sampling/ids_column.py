"""ids have the shape (num_samples, 1)."""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), (num_samples, 1), p=pi)
    k = ids[:, 0]
    return mu[k] + sigma[k] * np.random.randn(len(k), mu.shape[1]), ids
