"""A norm divided by the root of N."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    return np.linalg.norm(points - centers[cluster_idx]) / np.sqrt(len(points))
