"""A fresh local generator draws rows directly, along axis 0."""


def _init_centers(self, points, K, **kwargs):
    rng = kwargs.get("rng") or np.random.default_rng()
    return rng.choice(points, size=K, replace=False, axis=0, shuffle=True)
