"""Rounds distances down to integers before argmin.

Points within one unit of a tie go to the lower number; data in [0, 1] all go
to 0.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    return pairwise_dist(points, centers).astype(int).argmin(axis=1)
