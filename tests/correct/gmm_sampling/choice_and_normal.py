"""np.random.choice and np.random.normal with arrays of parameters."""


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi / np.sum(pi))
    return np.random.normal(mu[ids], sigma[ids]), ids
