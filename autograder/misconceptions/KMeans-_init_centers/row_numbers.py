"""The numbers of the chosen rows are returned, not the rows."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_init_centers_shape"
HINT = (
    "You return which rows you have chosen, as K numbers. A centre is a "
    "point: what do these numbers pick from points?"
)


def _init_centers(self, points, K, **kwargs):
    return np.random.choice(len(points), K, replace=False)


def looks_like(calls):
    """K different row numbers in place of the rows."""
    for call in calls:
        got = call.value
        if not isinstance(got, np.ndarray):
            return False
        if got.shape != (call.args[1],) or got.dtype.kind not in "iu":
            return False
        if len(set(got.tolist())) < len(got) or got.min() < 0:
            return False
        if got.max() >= len(call.args[0]):
            return False
    return len(calls) >= 2
