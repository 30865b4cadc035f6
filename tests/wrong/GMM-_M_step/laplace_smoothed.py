"""Adds 1 to every N_k against 0 / 0.

Shares, means and spreads are biased for few points; hardly seen for an image.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    N, K = gamma.shape
    Nk = gamma.sum(axis=0) + 1
    mu = gamma.T @ points / Nk[:, None]
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk[:, None]
    return Nk / (N + K), mu, np.maximum(np.sqrt(var), 1e-3)
