"""Deterministic counts, the rest goes to the last component.

For num_samples = 1 always the last; shares do not vary between calls.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    counts = (np.asarray(pi) * num_samples).astype(int)
    counts[-1] += num_samples - counts.sum()
    ids = np.random.permutation(np.repeat(np.arange(len(pi)), counts))
    noise = np.random.randn(num_samples, mu.shape[1])
    return mu[ids] + sigma[ids] * noise, ids
