"""Absolute value of the noise.

Samples lie only above and right of the mean.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    noise = np.abs(np.random.randn(num_samples, mu.shape[1]))
    return mu[ids] + sigma[ids] * noise, ids
