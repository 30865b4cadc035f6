"""Averages with the gamma of the last call of the same shape.

Right once, wrong in the second call.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    gamma = softmax(self._ll_joint(points, pi, mu, sigma))
    last = getattr(self, "_gamma", None)
    if last is not None and last.shape == gamma.shape:
        gamma = 0.5 * (gamma + last)
    self._gamma = gamma
    return gamma
