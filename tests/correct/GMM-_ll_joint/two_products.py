"""Expanded square with two matrix products, centred, in float64."""


def _ll_joint(self, points, pi, mu, sigma):
    origin = points.mean(axis=0, dtype=np.float64)
    x, m = points - origin, mu - origin
    precision = np.float64(sigma) ** -2.0
    quad = (x**2) @ precision.T - 2 * x @ (m * precision).T
    quad += (m**2 * precision).sum(axis=1)
    np.maximum(quad, 0, out=quad)
    log_det = 2 * np.log(sigma).sum(axis=1)
    norm = x.shape[1] * np.log(2 * np.pi) + log_det
    with np.errstate(divide="ignore"):
        return np.log(pi) - (quad + norm) / 2
