"""Returns (K, N), columns sum to 1."""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    return softmax(self._ll_joint(points, pi, mu, sigma)).T
