"""One sigma for all dimensions of a component; right for D = 1 or equal
spreads.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / Nk
    sq = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * sq).sum(axis=0) / Nk
    var = np.repeat(var.mean(axis=1, keepdims=True), mu.shape[1], axis=1)
    return gamma.mean(axis=0), mu, np.maximum(np.sqrt(var), 1e-3)
