"""multivariate_normal with a diagonal covariance, shuffled together."""


def gmm_sampling(num_samples, pi, mu, sigma):
    rng = np.random.default_rng()
    share = np.asarray(pi, float) / np.sum(pi, dtype=float)
    counts = rng.multinomial(num_samples, share)
    samples = np.concatenate(
        [
            rng.multivariate_normal(m, np.diag(np.float64(s) ** 2), size=n)
            for m, s, n in zip(mu, sigma, counts)
        ]
    )
    ids = np.arange(len(share)).repeat(counts)
    order = rng.permutation(num_samples)
    return samples[order], ids[order]
