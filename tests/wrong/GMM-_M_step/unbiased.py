"""Divides by N_k - 1 as for a sample variance.

Too wide for small N_k, NaN for N_k below 1.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0) + 1e-12
    mu = gamma.T @ points / Nk[:, None]
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / (Nk - 1)[:, None]
    return Nk / len(points), mu, np.maximum(np.sqrt(var), 1e-3)
