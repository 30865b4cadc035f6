"""One bincount for each of red, green and blue.

IndexError for D < 3, (K, 3) for D > 3.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    K = len(old_centers)
    count = np.bincount(cluster_idx, minlength=K)
    sums = np.stack(
        [
            np.bincount(cluster_idx, points[:, 0], K),
            np.bincount(cluster_idx, points[:, 1], K),
            np.bincount(cluster_idx, points[:, 2], K),
        ],
        axis=1,
    )
    mean = sums / np.maximum(count, 1)[:, None]
    return np.where(count[:, None] > 0, mean, old_centers)
