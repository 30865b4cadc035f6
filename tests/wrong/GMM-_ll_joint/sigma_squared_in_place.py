"""Squares sigma in place.

The first call is right, the caller's sigma is now a variance, and a second
call is wrong.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    sigma **= 2
    sq = (points[:, None] - mu) ** 2 / sigma
    terms = -0.5 * (np.log(2 * np.pi * sigma) + sq)
    return np.log(pi) + terms.sum(axis=2)
