"""pi from the argmax of gamma; right for hard responsibilities only."""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    N, K = gamma.shape
    Nk = gamma.sum(axis=0) + 1e-12
    mu = gamma.T @ points / Nk[:, None]
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk[:, None]
    pi = np.bincount(gamma.argmax(axis=1), minlength=K) / N
    return pi, mu, np.maximum(np.sqrt(var), 1e-3)
