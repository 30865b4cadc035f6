"""Multinomial counts, repeated and shuffled."""


def gmm_sampling(num_samples, pi, mu, sigma):
    share = np.float64(pi) / np.sum(pi, dtype=np.float64)
    counts = np.random.multinomial(num_samples, share)
    ids = np.repeat(np.arange(len(share)), counts)
    np.random.shuffle(ids)
    eps = np.random.standard_normal(size=mu[ids].shape)
    eps *= sigma[ids]
    eps += mu[ids]
    return eps, ids
