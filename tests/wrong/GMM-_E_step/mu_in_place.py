"""Divides mu by sigma in place.

Gamma is right, but the mu of the caller is changed and a second call wrong.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    mu /= sigma
    z = points[:, None] / sigma - mu
    joint = np.log(pi) - np.log(sigma).sum(1) - 0.5 * (z**2).sum(2)
    return softmax(joint)
