"""Lists of Python numbers instead of arrays."""

import math


def _get_loss(self, centers, cluster_idx, points):
    pairs = zip(points.tolist(), centers[cluster_idx].tolist(), strict=True)
    return sum(math.dist(x, y) ** 2 for x, y in pairs) / len(points)
