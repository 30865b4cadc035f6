"""Inverse of the cumulative shares, then the formula of the text."""


def gmm_sampling(num_samples, pi, mu, sigma):
    edges = np.cumsum(pi, dtype=np.float64)
    edges /= edges[-1]
    ids = np.searchsorted(edges, np.random.rand(num_samples), side="right")
    epsilon = np.random.randn(num_samples, mu.shape[1])
    return mu[ids] + sigma[ids] * epsilon, ids
