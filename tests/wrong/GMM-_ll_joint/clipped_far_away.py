"""Clips the result at -700 "against underflow": all far points are equal."""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma
    terms = -0.5 * np.log(2 * np.pi) - np.log(sigma) - 0.5 * z**2
    return np.maximum(np.log(pi) + terms.sum(axis=2), -700)
