"""One module-level generator for all calls; int32 ids."""

from numpy.random import default_rng

_GENERATOR = default_rng()


def gmm_sampling(num_samples, pi, mu, sigma):
    share = np.asarray(pi, dtype=float)
    ids = _GENERATOR.choice(share.size, num_samples, p=share / share.sum())
    noise = _GENERATOR.standard_normal((num_samples, mu.shape[1]))
    samples = noise * sigma.take(ids, axis=0) + mu.take(ids, axis=0)
    return samples, ids.astype(np.int32)
