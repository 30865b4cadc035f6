"""Own normal numbers by Box and Muller, from a local RandomState."""


def _normal(rng, shape):
    radius = np.sqrt(-2 * np.log(1.0 - rng.random_sample(shape)))
    return radius * np.cos(2 * np.pi * rng.random_sample(shape))


def gmm_sampling(num_samples, pi, mu, sigma):
    rng = np.random.RandomState()
    cut = np.cumsum(pi)[:-1] / np.sum(pi)
    ids = np.digitize(rng.random_sample(num_samples), cut)
    return mu[ids] + sigma[ids] * _normal(rng, (len(ids), mu.shape[1])), ids
