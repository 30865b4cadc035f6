"""Works in (K, N) layout with the arguments of pairwise_dist swapped."""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    assert centers.ndim == 2 and points.ndim == 2
    to_points = pairwise_dist(Y=points, X=centers)  # (K, N)
    return np.asarray(to_points).argmin(axis=0).astype(np.int64)
