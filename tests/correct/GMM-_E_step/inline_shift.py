"""Own shift and normalisation in place, on a copy of the joint."""


def _E_step(self, points, pi, mu, sigma):
    gamma = np.array(self._ll_joint(points, pi, mu, sigma), dtype=float)
    gamma -= gamma.max(axis=1)[:, None]
    np.exp(gamma, out=gamma)
    gamma /= np.add.reduce(gamma, axis=1)[:, None]
    return gamma
