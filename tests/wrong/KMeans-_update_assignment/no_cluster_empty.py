"""Gives every empty cluster its nearest point by force, so that point has a
nearer centre elsewhere; seen only when some centre has no points.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    dist = pairwise_dist(points, centers)
    labels = dist.argmin(axis=1)
    for k in range(len(centers)):
        if not (labels == k).any():
            labels[dist[:, k].argmin()] = k
    return labels
