"""E[x^2] - mu^2 without a clip.

Negative by rounding and NaN on shifted or constant data, in float32 already
on pixels.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / Nk
    var = gamma.T @ points**2 / Nk - mu**2
    return gamma.mean(axis=0), mu, np.maximum(np.sqrt(var), 1e-3)
