"""Without a floor for sigma.

0 when a component answers for a single spot (or a constant column).
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0) + 1e-12
    mu = gamma.T @ points / Nk[:, None]
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk[:, None]
    return Nk / len(points), mu, np.sqrt(var)
