"""A for loop over the points. Values are right."""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    out = np.zeros((len(points), len(mu)))
    for n in range(points.shape[0]):
        z = (points[n] - mu) / sigma
        logs = -0.5 * np.log(2 * np.pi) - np.log(sigma) - 0.5 * z**2
        out[n] = np.log(pi) + logs.sum(axis=1)
    return out
