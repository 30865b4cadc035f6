"""Means and variances divided by N in place of N_k; right for K = 1."""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    N = len(points)
    mu = gamma.T @ points / N
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / N
    return gamma.sum(axis=0) / N, mu, np.maximum(np.sqrt(var), 1e-3)
