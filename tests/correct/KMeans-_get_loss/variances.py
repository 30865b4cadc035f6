"""Variance plus squared mean of the residuals."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    r = points - centers[cluster_idx]
    return np.sum(r.var(axis=0) + r.mean(axis=0) ** 2)
