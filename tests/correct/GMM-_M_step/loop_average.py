"""Loop over K with np.average; a lost component gets the whole data."""


def _M_step(self, points, gamma):
    N, K = gamma.shape
    mu, sigma = np.zeros((2, K, points.shape[1]))
    for k in range(K):
        w = gamma[:, k] if gamma[:, k].sum() > 1e-12 else np.ones(N)
        mu[k] = np.average(points, axis=0, weights=w)
        sigma[k] = np.average((points - mu[k]) ** 2, axis=0, weights=w)
    np.sqrt(sigma, out=sigma)
    sigma[sigma < 1e-3] = 1e-3
    return gamma.sum(0) / gamma.sum(), mu, sigma
