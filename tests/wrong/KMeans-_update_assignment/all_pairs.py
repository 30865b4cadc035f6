"""Distances among all points and centres together, (N + K)^2 numbers; right,
but impossible for an image.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    Z = np.concatenate([points, centers])
    dist = pairwise_dist(Z, Z)
    return dist[: len(points), len(points) :].argmin(axis=1)
