"""Compares a uniform number with pi itself, not its running sum.

Shares are right only for the first component.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    u = np.random.rand(num_samples, 1)
    ids = (u < pi).argmax(axis=1)
    noise = np.random.randn(num_samples, mu.shape[1])
    return mu[ids] + sigma[ids] * noise, ids
