"""A for loop over the samples. The distribution is right."""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    samples = np.empty((num_samples, mu.shape[1]))
    ids = np.empty(num_samples, dtype=int)
    for n in range(num_samples):
        ids[n] = np.random.choice(len(pi), p=pi)
        samples[n] = np.random.normal(mu[ids[n]], sigma[ids[n]])
    return samples, ids
