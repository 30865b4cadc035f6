"""Returns (gamma, log-likelihood) in place of gamma."""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    joint = self._ll_joint(points, pi, mu, sigma)
    return softmax(joint), float(logsumexp(joint).sum())
