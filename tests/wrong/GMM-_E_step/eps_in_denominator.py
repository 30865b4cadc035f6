"""exp(joint) / (sum + 1e-12).

No NaN, but rows of far points sum to 0, and rows in low density (D large) to
less than 1.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    p = np.exp(self._ll_joint(points, pi, mu, sigma))
    return p / (p.sum(axis=1, keepdims=True) + 1e-12)
