"""Distance of standardised points to the origin, with pairwise_dist."""


def _ll_joint(self, points, pi, mu, sigma):
    origin = np.zeros((1, points.shape[1]))

    def column(k):
        z = (points - np.float64(mu[k])) / sigma[k]
        peak = np.sum(np.log(np.sqrt(2 * np.pi) * sigma[k]))
        return -0.5 * pairwise_dist(z, origin) ** 2 - peak

    density = np.hstack(tuple(column(k) for k in range(len(mu))))
    with np.errstate(divide="ignore"):
        density += np.log(pi)[None, :]
    return density
