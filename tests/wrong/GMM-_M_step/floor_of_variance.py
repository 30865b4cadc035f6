"""1e-3 added to the variance, not to sigma.

Sigma is at least 0.032, a spread of 0.01 comes out as 0.033.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0) + 1e-12
    mu = gamma.T @ points / Nk[:, None]
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk[:, None]
    return Nk / len(points), mu, np.sqrt(var + 1e-3)
