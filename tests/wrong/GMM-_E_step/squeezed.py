"""Squeezes: (N,) for K = 1, (K,) for N = 1."""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    return softmax(self._ll_joint(points, pi, mu, sigma)).squeeze()
