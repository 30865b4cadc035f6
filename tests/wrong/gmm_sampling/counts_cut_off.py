"""int(pi_k n) samples of each component.

Fewer than num_samples in all when these are not integers, and no chance in
the shares.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    counts = (np.asarray(pi) * num_samples).astype(int)
    ids = np.random.permutation(np.repeat(np.arange(len(pi)), counts))
    noise = np.random.randn(len(ids), mu.shape[1])
    return mu[ids] + sigma[ids] * noise, ids
