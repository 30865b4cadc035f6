"""Returns a one-hot (N, K) matrix in place of (N,) labels."""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    return np.eye(len(centers))[pairwise_dist(points, centers).argmin(1)]
