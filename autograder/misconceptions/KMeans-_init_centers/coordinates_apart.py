"""Each coordinate is drawn from another point."""

import numpy as np

CAUGHT_BY = "hidden/kmeans::test_init_centers_where_points_are"
HINT = (
    "Every number in your centres occurs in the data, but not together in"
    " one row: the first coordinate comes from one point, the second from"
    " another. Draw row numbers, and take whole rows."
)


def _init_centers(self, points, K, **kwargs):
    columns = [np.random.permutation(column)[:K] for column in points.T]
    return np.stack(columns, axis=1)


def looks_like(calls):
    """All coordinates occur in their column, few rows in the data."""
    mixed = 0
    for call in calls:
        points, rows = call.args[0], call.value
        if not isinstance(rows, np.ndarray):
            return False
        if rows.shape != (call.args[1], points.shape[1]):
            return False
        columns = zip(rows.T, points.T, strict=True)
        if not all(np.isin(mine, own).all() for mine, own in columns):
            return False
        whole = set(map(tuple, points.tolist()))
        drawn = [tuple(row) in whole for row in rows.tolist()]
        mixed += not all(drawn)
    return mixed >= 2
