"""Subtracts logsumexp: the log posterior, not the joint; for K = 1 all 0."""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma
    terms = -0.5 * np.log(2 * np.pi) - np.log(sigma) - 0.5 * z**2
    joint = np.log(pi) + terms.sum(axis=2)
    m = joint.max(axis=1, keepdims=True)
    return joint - m - np.log(np.exp(joint - m).sum(axis=1, keepdims=True))
