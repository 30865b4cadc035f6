"""Everything by einsum, quadrature floor sqrt(var + 1e-6)."""


def _M_step(self, points, gamma):
    g = np.asarray(gamma, dtype=np.float64)
    n = np.einsum("nk->k", g)
    safe = np.where(n > 1e-200, n, 1.0)
    mu = np.einsum("nk,nd->kd", g, points, optimize=True) / safe[:, None]
    gap = points[:, np.newaxis] - mu
    gap *= gap
    var = np.einsum("nk,nkd->kd", g, gap) / safe[:, None]
    return n / g.shape[0], mu, np.sqrt(var + 1e-6)
