"""Logistic function of the difference of components 0 and 1, for K = 2 only;
other K get two columns or an IndexError.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    joint = self._ll_joint(points, pi, mu, sigma)
    p = 0.5 * (1 + np.tanh((joint[:, 0] - joint[:, 1]) / 2))
    return np.stack([p, 1 - p], axis=1)
