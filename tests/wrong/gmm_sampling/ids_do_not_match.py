"""Shuffles the samples after the ids were fixed.

Shares and the cloud are right, but ids belong to other samples; seen for K >=
2.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    samples = mu[ids] + sigma[ids] * np.random.randn(len(ids), mu.shape[1])
    np.random.shuffle(samples)
    return samples, ids
