"""Adds up cluster by cluster."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    loss = 0.0
    for k in range(centers.shape[0]):
        loss += np.square(points[cluster_idx == k] - centers[k]).sum()
    loss /= len(points)
    return loss
