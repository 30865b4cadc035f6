"""Gumbel trick: argmax of log shares plus Gumbel noise."""


def gmm_sampling(num_samples, pi, mu, sigma):
    rng = np.random.default_rng()
    with np.errstate(divide="ignore"):
        scores = np.log(pi) + rng.gumbel(size=(num_samples, len(pi)))
    ids = scores.argmax(axis=1)
    return rng.normal(loc=mu[ids], scale=sigma[ids]), ids
