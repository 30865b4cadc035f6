"""Divides by the standard deviations of the data first.

Another metric, seen where the columns differ in spread; NaN for a constant
column.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    s = points.std(axis=0)
    return pairwise_dist(points / s, centers / s).argmin(axis=1)
