"""One product of gamma with [1, x, x^2], centred; divides with where=."""


def _M_step(self, points, gamma):
    N, D = points.shape
    mid = np.median(points, axis=0).astype(float)
    x = points - mid
    stats = gamma.T @ np.hstack([np.ones((N, 1)), x, x * x])
    n, s1, s2 = np.split(stats, [1, 1 + D], axis=1)
    m1 = np.divide(s1, n, out=np.zeros_like(s1), where=n > 1e-100)
    m2 = np.divide(s2, n, out=np.ones_like(s2), where=n > 1e-100)
    var = np.maximum(m2 - m1 * m1, 1e-3**2)
    return n.ravel() / N, m1 + mid, var**0.5
