"""Accumulates feature by feature in place, starting from the constant."""

LOG_TWO_PI = float(np.log(2.0 * np.pi))


def _ll_joint(self, points, pi, mu, sigma):
    N, D = points.shape
    ll = np.empty((N, len(pi)))
    with np.errstate(divide="ignore"):
        ll[:] = np.log(pi) - np.log(sigma).sum(1) - 0.5 * D * LOG_TWO_PI
    work = np.empty_like(ll)
    for d in range(D):
        np.subtract(points[:, d, None], mu[:, d], out=work)
        np.divide(work, sigma[:, d], out=work)
        np.multiply(work, work, out=work)
        work *= 0.5
        ll -= work
    ll.flags.writeable = False
    return ll
