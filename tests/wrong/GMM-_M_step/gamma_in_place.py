"""Normalises the columns of gamma in place.

Results are right, the caller's responsibilities are gone.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0) + 1e-12
    pi = Nk / Nk.sum()
    gamma /= Nk
    mu = gamma.T @ points
    K = len(mu)
    var = np.stack([gamma[:, k] @ (points - mu[k]) ** 2 for k in range(K)])
    return pi, mu, np.maximum(np.sqrt(var), 1e-3)
