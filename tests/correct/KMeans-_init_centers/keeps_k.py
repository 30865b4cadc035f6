"""Remembers K and a generator on the instance."""

import numpy as np


class KMeans:
    def __init__(self, progress=True):
        self.progress = progress
        self.losses = []
        self.path = []
        self.rng = np.random.default_rng()

    def _init_centers(self, points, K, **kwargs):
        self.K = K
        self.N, self.D = points.shape
        idx = self.rng.permutation(self.N)[: self.K]
        return np.take(points, idx, axis=0)
