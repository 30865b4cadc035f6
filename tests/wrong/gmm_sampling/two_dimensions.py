"""Noise for two dimensions, as in the pictures.

ValueError for D > 2, (n, 2) for D = 1.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    return mu[ids] + sigma[ids] * np.random.randn(num_samples, 2), ids
