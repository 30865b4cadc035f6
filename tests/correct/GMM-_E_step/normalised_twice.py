"""Normalises in the log domain, then once more; asserts on the result."""


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points=points, pi=pi, mu=mu, sigma=sigma)
    gamma = np.exp(np.subtract(joint, logsumexp(joint)), dtype=np.float64)
    gamma = gamma / gamma.sum(axis=1, keepdims=True)
    assert np.allclose(gamma.sum(axis=1), 1), "rows must sum to one"
    return np.asfortranarray(gamma)
