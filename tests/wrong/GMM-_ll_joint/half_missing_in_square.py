"""The quadratic term without 1/2."""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma
    terms = -0.5 * np.log(2 * np.pi) - np.log(sigma) - z**2
    return np.log(pi) + terms.sum(axis=2)
