"""Standard normal random numbers, wherever the points are."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_init_centers_shape"
HINT = (
    "Your centres lie around zero, wherever the data are: far from them, "
    "all points go to a single centre. Take the centres from the points."
)


def _init_centers(self, points, K, **kwargs):
    return np.random.randn(K, points.shape[1])


def looks_like(calls):
    """Centres around zero of spread one, also for points far away."""
    rows = [call.value for call in calls]
    if not all(isinstance(r, np.ndarray) and r.ndim == 2 for r in rows):
        return False
    if not all(np.isfinite(r).all() for r in rows):
        return False
    far = [
        r.ravel()
        for call, r in zip(calls, rows, strict=True)
        if np.asarray(call.args[0]).min() > 6
    ]
    drawn = np.concatenate([np.zeros(0), *far])
    return drawn.size >= 8 and bool(drawn.min() < 0 and abs(drawn).max() < 6)
