"""E[x^2] - E[x]^2 around the mean of the data, clipped before the root."""


def _M_step(self, points, gamma):
    origin = points.mean(axis=0, dtype=np.float64)
    x = points - origin
    weight = gamma / np.maximum(gamma.sum(axis=0), 1e-12)
    mean = weight.T @ x
    var = weight.T @ x**2 - mean**2
    sigma = np.sqrt(np.clip(var, 1e-6, None))
    return gamma.mean(axis=0), origin + mean, sigma
