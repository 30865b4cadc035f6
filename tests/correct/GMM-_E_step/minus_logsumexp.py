"""exp(joint - logsumexp(joint)) in float64."""


def _E_step(self, points, pi, mu, sigma):
    joint = np.float64(self._ll_joint(points, pi, mu, sigma))
    return np.exp(joint - logsumexp(joint))
