"""A comprehension over the points. Values are right."""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    joint = self._ll_joint(points, pi, mu, sigma)
    rows = [np.exp(r - r.max()) for r in joint]
    return np.array([r / r.sum() for r in rows])
