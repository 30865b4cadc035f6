"""Row numbers from random.sample of the standard library."""

import random


def _init_centers(self, points, K, **kwargs):
    return points[random.sample(range(len(points)), k=int(K)), :]
