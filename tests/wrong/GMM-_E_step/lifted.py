"""Lifts responsibilities to at least 1e-2 without renormalising.

Rows of sure points sum to more than 1.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    gamma = softmax(self._ll_joint(points, pi, mu, sigma))
    return np.maximum(gamma, 1e-2)
