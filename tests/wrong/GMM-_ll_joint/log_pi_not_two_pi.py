"""log(pi) in place of log(2 pi) in the constant.

Off by D log(2) / 2 everywhere.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma
    terms = -0.5 * np.log(np.pi) - np.log(sigma) - 0.5 * z**2
    return np.log(pi) + terms.sum(axis=2)
