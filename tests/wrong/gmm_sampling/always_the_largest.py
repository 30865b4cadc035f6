"""Always the component with the largest share."""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.full(num_samples, np.argmax(pi))
    noise = np.random.randn(num_samples, mu.shape[1])
    return mu[ids] + sigma[ids] * noise, ids
