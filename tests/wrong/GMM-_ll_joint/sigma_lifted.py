"""sigma at least 0.1.

Narrow components (0.05, as in the comparison, or 0.01) get another density.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    s = np.maximum(sigma, 0.1)
    z = (points[:, None] - mu) / s
    terms = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * z**2
    return np.log(pi) + terms.sum(axis=2)
