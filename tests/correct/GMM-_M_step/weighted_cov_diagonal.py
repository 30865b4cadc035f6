"""Diagonal of np.cov with aweights, for every component."""


def _M_step(self, points, gamma):
    pi, mu, sigma = gamma.mean(axis=0), [], []
    for weights in gamma.T:
        if weights.sum() < 1e-12:  # nobody is left: any finite values will do
            mu.append(points[np.random.randint(len(points))])
            sigma.append(np.ones(points.shape[1]))
            continue
        cov = np.cov(points.T, aweights=weights, ddof=0)
        mu.append(np.average(points, axis=0, weights=weights))
        sigma.append(np.sqrt(np.diag(np.atleast_2d(cov))))
    return pi, np.array(mu, dtype=float), np.clip(sigma, 1e-3, np.inf)
