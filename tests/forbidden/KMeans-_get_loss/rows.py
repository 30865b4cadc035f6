"""One row after the other."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    loss = 0.0
    for n in range(len(points)):
        loss += np.sum((points[n] - centers[cluster_idx[n]]) ** 2)
    return loss / len(points)
