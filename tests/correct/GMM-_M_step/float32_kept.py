"""Stays in the dtype of the points: shifts by the mean, then centres."""


def _M_step(self, points, gamma):
    kind = points.dtype if points.dtype.kind == "f" else np.dtype(float)
    shift = points.mean(axis=0, dtype=np.float64).astype(kind)
    x, g = points - shift, gamma.astype(kind)
    n = np.maximum(g.sum(axis=0), kind.type(1e-30))
    first = (g.T @ x) / n[:, None]
    var = (
        np.stack([g[:, k] @ (x - first[k]) ** 2 for k in range(g.shape[1])])
        / n[:, None]
    )
    sigma = np.maximum(np.sqrt(var), kind.type(1e-3))
    return g.mean(axis=0), first + shift, sigma
