"""Loop over K fills the rows of every component."""


def gmm_sampling(num_samples, pi, mu, sigma):
    K, D = mu.shape
    ids = np.random.choice(np.arange(K), num_samples, p=pi / pi.sum())
    samples = np.empty((num_samples, D))
    for k in range(K):
        rows = np.flatnonzero(ids == k)
        samples[rows] = np.random.normal(mu[k], sigma[k], (rows.size, D))
    return samples, ids
