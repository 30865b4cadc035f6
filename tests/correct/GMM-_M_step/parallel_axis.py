"""Spread about the grand mean less the squared shift of the mean."""


def _M_step(self, points, gamma):
    grand = points.mean(axis=0, keepdims=True, dtype=np.float64)
    pi = gamma.mean(axis=0)
    scale = np.reciprocal(np.maximum(gamma.sum(axis=0), 1e-14))
    weights = (gamma * scale).T
    shift = weights @ (points - grand)
    about_grand = weights @ np.square(points - grand)
    sigma = np.emath.sqrt(about_grand - shift**2).real
    sigma = np.where(sigma > 1e-3, sigma, 1e-3)
    return pi, grand + shift, sigma
