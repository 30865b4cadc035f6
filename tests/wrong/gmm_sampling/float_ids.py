"""ids are floats: mu[ids] and np.bincount fail."""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    u = np.random.rand(num_samples)
    ids = np.zeros(num_samples)
    for edge in np.cumsum(pi)[:-1]:
        ids += u > edge
    k = ids.astype(int)
    return mu[k] + sigma[k] * np.random.randn(len(k), mu.shape[1]), ids
