"""Returns (K, N) in place of (N, K)."""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points - mu[:, None]) / sigma[:, None]
    terms = -0.5 * np.log(2 * np.pi) - np.log(sigma)[:, None] - 0.5 * z**2
    return np.log(pi)[:, None] + terms.sum(axis=2)
