"""Margin of 1e-300, which is 0 in float32.

NaN for an empty component if gamma and points are float32, fine in float64.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = np.maximum(gamma.sum(axis=0), 1e-300)[:, None]
    mu = gamma.T @ points / Nk
    K = gamma.shape[1]
    var = np.stack(
        [gamma[:, k] @ (points - mu[k]) ** 2 / Nk[k] for k in range(K)]
    )
    return gamma.mean(axis=0), mu, np.maximum(np.sqrt(var), 1e-3)
