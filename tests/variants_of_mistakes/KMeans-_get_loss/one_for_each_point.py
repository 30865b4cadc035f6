"""Forgets the mean."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    r = points - centers[cluster_idx]
    return np.einsum("nd,nd->n", r, r)
