"""Uses sigma.T.

ValueError for K != D, wrong numbers for K = D unless sigma is symmetric.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma.T
    terms = -0.5 * np.log(2 * np.pi) - np.log(sigma.T) - 0.5 * z**2
    return np.log(pi) + terms.sum(axis=2)
