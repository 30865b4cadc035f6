"""Works on (K, N), returns the transposed view, keeps it on self."""


def _E_step(self, points, pi, mu, sigma):
    joint = np.ascontiguousarray(self._ll_joint(points, pi, mu, sigma).T)
    power = np.exp(joint - joint.max(axis=0))
    self.gamma = (power / power.sum(axis=0)).T
    return self.gamma
