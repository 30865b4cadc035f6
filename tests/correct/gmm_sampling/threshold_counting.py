"""Counts how many cumulative shares lie below u; uint8 ids."""


def gmm_sampling(num_samples, pi, mu, sigma):
    K = len(pi)
    steps = np.cumsum(pi, dtype=float) / np.sum(pi, dtype=float)
    u = np.random.uniform(size=(num_samples, 1))
    ids = (u >= steps[: K - 1]).sum(axis=1)
    assert ids.shape == (num_samples,)
    noise = np.random.normal(size=(mu.shape[1], num_samples))
    samples = (noise * sigma[ids].T + mu[ids].T).T  # a transposed view
    return samples, ids.astype(np.min_scalar_type(K))
