"""Squared norms, mean as a Python float."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    r = np.linalg.norm(points - centers[cluster_idx], axis=1) ** 2
    return float(r.mean())
