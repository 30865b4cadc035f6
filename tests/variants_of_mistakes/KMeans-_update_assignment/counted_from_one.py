"""Labels as in Matlab."""

import numpy as np


def _update_assignment(self, centers, points):
    labels = np.arange(1, len(centers) + 1)
    d = ((points[:, None] - centers) ** 2).sum(-1)
    return labels[d.argmin(1)]
