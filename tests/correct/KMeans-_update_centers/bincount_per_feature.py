"""One weighted bincount for every feature, counts by bincount."""


def _update_centers(self, old_centers, cluster_idx, points):
    K, D = old_centers.shape
    count = np.bincount(cluster_idx, minlength=K)
    sums = np.column_stack(
        [
            np.bincount(cluster_idx, weights=points[:, d], minlength=K)
            for d in range(D)
        ]
    )
    filled = count > 0
    return np.where(
        filled[:, None], sums / np.maximum(count, 1)[:, None], old_centers
    )
