"""Keeps its generator and the drawn rows on self; option seed in kwargs."""


def _init_centers(self, points, K, *, seed=None, **kwargs):
    if not hasattr(self, "_rng") or seed is not None:
        self._rng = np.random.default_rng(seed)
    self.first_rows = self._rng.permutation(len(points))[-K:]
    centers = points[self.first_rows].astype(np.float64)
    centers.setflags(write=False)
    return centers
