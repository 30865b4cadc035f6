"""One sigma for all components (pooled); right for K = 1 or equal spreads."""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / Nk
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=(0, 1)) / len(points)
    sigma = np.tile(np.sqrt(var), (len(mu), 1))
    return gamma.mean(axis=0), mu, np.maximum(sigma, 1e-3)
