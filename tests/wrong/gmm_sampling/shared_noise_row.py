"""One draw of D numbers for all samples.

Every sample of a component is the same point.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    return mu[ids] + sigma[ids] * np.random.randn(mu.shape[1]), ids
