"""Returned ids are drawn anew, independent of those used for the samples."""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    def draw():
        return np.random.choice(len(pi), size=num_samples, p=pi)

    noise = np.random.randn(num_samples, mu.shape[1])
    samples = mu[draw()] + sigma[draw()] * noise
    return samples, draw()
