"""No margin for N_k: a component without responsibility gets 0 / 0 = NaN."""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)
    mu = gamma.T @ points / Nk[:, None]
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk[:, None]
    return Nk / len(points), mu, np.sqrt(var) + 1e-3
