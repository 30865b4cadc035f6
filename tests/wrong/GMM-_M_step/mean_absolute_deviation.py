"""Weighted mean absolute deviation in place of the standard deviation; equal
only where all deviations are alike.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / Nk
    dev = np.abs(points[:, None] - mu)
    s = (gamma[:, :, None] * dev).sum(axis=0) / Nk
    return gamma.mean(axis=0), mu, np.maximum(s, 1e-3)
