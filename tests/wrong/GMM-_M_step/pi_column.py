"""pi has the shape (K, 1) from keepdims in place of (K,)."""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / Nk
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk
    return Nk / len(points), mu, np.maximum(np.sqrt(var), 1e-3)
