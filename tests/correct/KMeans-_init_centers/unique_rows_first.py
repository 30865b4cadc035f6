"""Draws among different values where there are enough of them."""


def _init_centers(self, points, K, **kwargs):
    values, first = np.unique(points, axis=0, return_index=True)
    pool = first if len(values) >= K else np.arange(len(points))
    return points[np.random.choice(pool, K, replace=False)].copy()
