"""Labels as uint8, which wrap round from the 257th centre on; right for K <=
256.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    return pairwise_dist(points, centers).argmin(axis=1).astype(np.uint8)
