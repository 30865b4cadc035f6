"""Clips the joint at -700 before exp.

Far points get equal shares for all components.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    joint = np.clip(self._ll_joint(points, pi, mu, sigma), -700, 700)
    p = np.exp(joint)
    return p / p.sum(axis=1, keepdims=True)
