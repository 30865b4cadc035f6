"""Running sum written into pi.

The first call is right, the caller's pi is destroyed and a second call wrong.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    np.cumsum(pi, out=pi)
    pi /= pi[-1]
    ids = np.searchsorted(pi, np.random.rand(num_samples), side="right")
    noise = np.random.randn(num_samples, mu.shape[1])
    return mu[ids] + sigma[ids] * noise, ids
