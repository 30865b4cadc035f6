"""The farthest point from the centres so far, after a random first."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    """Gonzalez's traversal."""
    chosen = [int(np.random.rand() * len(points))]
    dist = np.linalg.norm(points - points[chosen[0]], axis=1)
    while len(chosen) < K:
        nxt = int(dist.argmax())
        chosen.append(nxt)
        dist = np.minimum(dist, np.linalg.norm(points - points[nxt], axis=1))
    return points[chosen]
