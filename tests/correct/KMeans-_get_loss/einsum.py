"""One contraction over points and dimensions."""

import numpy as np


def _get_loss(self, centers, cluster_idx, points):
    r = points - np.take(centers, cluster_idx, axis=0)
    return np.einsum("nd,nd->", r, r) / len(r)
