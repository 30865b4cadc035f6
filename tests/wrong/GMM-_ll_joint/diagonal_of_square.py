"""diag(diff W diff') builds (N, N) for each component.

Right, hundreds of gigabytes for the image.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    out = np.empty((len(points), len(mu)))
    for k in range(len(mu)):
        diff = points - mu[k]
        sq = np.diag(diff @ np.diag(1 / sigma[k] ** 2) @ diff.T)
        logs = np.log(2 * np.pi) / 2 + np.log(sigma[k])
        out[:, k] = np.log(pi[k]) - logs.sum() - sq / 2
    return out
