"""Python numbers, as fast as they can be made."""

import math


def _get_loss(self, centers, cluster_idx, points):
    c = centers.tolist()
    own = map(c.__getitem__, cluster_idx.tolist())
    return sum([d * d for d in map(math.dist, points.tolist(), own)]) / len(
        points
    )
