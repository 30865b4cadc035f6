"""Points -= centres."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    points -= centers[cluster_idx]
    return np.mean(np.sum(points**2, axis=1))
