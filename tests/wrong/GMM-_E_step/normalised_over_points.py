"""Normalises over the points (axis 0): columns sum to 1, not rows."""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    joint = self._ll_joint(points, pi, mu, sigma)
    p = np.exp(joint - joint.max(axis=0))
    return p / p.sum(axis=0)
