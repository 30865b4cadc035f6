"""logaddexp.reduce over components; one component returns ones at once."""


def _E_step(self, points, pi, mu, sigma):
    if len(pi) == 1:
        return np.ones((len(points), 1))
    ll = np.asarray(self._ll_joint(points, pi, mu, sigma), np.float64)
    return np.exp(ll - np.logaddexp.reduce(ll, axis=1, keepdims=True))
