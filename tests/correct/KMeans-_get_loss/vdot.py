"""The inner product of all residuals with themselves."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    r = np.subtract(points, np.take(centers, cluster_idx, axis=0)).ravel()
    return np.vdot(r, r) / points.shape[0]
