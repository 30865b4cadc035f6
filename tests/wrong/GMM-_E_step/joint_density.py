"""Returns the joint density, not normalised."""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    return np.exp(self._ll_joint(points, pi, mu, sigma))
