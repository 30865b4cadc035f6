"""softmax of the joint."""


def _E_step(self, points, pi, mu, sigma):
    return softmax(self._ll_joint(points, pi, mu, sigma))
