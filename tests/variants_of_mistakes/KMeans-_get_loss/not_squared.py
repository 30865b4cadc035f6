"""The mean distance."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    d = np.sqrt(((points - centers[cluster_idx]) ** 2).sum(1))
    return d.sum() / len(d)
