"""Cuts the noise at two standard deviations.

Spread is 0.95 sigma in place of 1, and points pile up on the edge.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    noise = np.random.randn(num_samples, mu.shape[1])
    return mu[ids] + sigma[ids] * np.clip(noise, -2, 2), ids
