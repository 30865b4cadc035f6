"""The formulas as printed, with a trace added to N_k and a floor."""


def _M_step(self, points, gamma):
    N_k = gamma.sum(axis=0, dtype=np.float64) + 1e-10
    pi = gamma.sum(axis=0) / len(points)
    mu = gamma.T @ points.astype(float) / N_k[:, None]
    gap2 = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * gap2).sum(axis=0) / N_k[:, None]
    return pi, mu, np.maximum(np.sqrt(var), 1e-3)
