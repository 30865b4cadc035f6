"""Expanded square in float64, in place on its own array, clipped at zero."""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    X = X.astype(np.float64)
    Y = Y.astype(np.float64)
    out = X @ Y.T
    out *= -2.0
    out += (X * X).sum(axis=1)[:, None]
    out += (Y * Y).sum(axis=1)[None, :]
    np.maximum(out, 0.0, out=out)
    return np.sqrt(out, out=out)
