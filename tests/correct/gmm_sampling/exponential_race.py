"""The component whose exponential clock rings first."""


def gmm_sampling(num_samples, pi, mu, sigma):
    rng = np.random.default_rng(np.random.SeedSequence())
    clocks = rng.exponential(size=(num_samples, len(pi)))
    with np.errstate(divide="ignore"):
        ids = np.argmin(clocks / pi, axis=-1)
    samples = rng.normal(size=(num_samples, mu.shape[1]))
    samples = np.asfortranarray(samples * sigma[ids] + mu[ids])
    ids.flags.writeable = samples.flags.writeable = False
    return samples, ids
