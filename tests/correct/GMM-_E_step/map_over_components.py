"""map over the columns, after logaddexp.reduce."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    j = self._ll_joint(points, pi, mu, sigma)
    total = np.logaddexp.reduce(j, axis=1)
    return np.stack(
        list(map(lambda column: np.exp(column - total), j.T)), axis=1
    )
