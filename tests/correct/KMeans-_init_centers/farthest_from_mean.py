"""No chance: the point farthest from the mean, then the farthest from these."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    far = ((points - points.mean(0)) ** 2).sum(1)
    chosen = [int(np.argmax(far))]
    near = ((points - points[chosen[0]]) ** 2).sum(1)
    while len(chosen) < K:
        chosen.append(int(np.argmax(near)))
        near = np.minimum(near, ((points - points[chosen[-1]]) ** 2).sum(1))
    return points[chosen].astype(float)
