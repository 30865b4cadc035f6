"""One random number for all coordinates of a sample.

Means and spreads are right, but the coordinates are perfectly correlated;
right for D = 1.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    noise = np.random.randn(num_samples, 1)
    return mu[ids] + sigma[ids] * noise, ids
