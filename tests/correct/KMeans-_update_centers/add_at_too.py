"""np.add.at for sums, and a count that is at least one."""


def _update_centers(self, old_centers, cluster_idx, points):
    sums = np.zeros(old_centers.shape, dtype=np.float64)
    np.add.at(sums, cluster_idx, points.astype(np.float64))
    n = np.zeros(len(old_centers))
    np.add.at(n, cluster_idx, 1)
    empty = n == 0
    sums[empty] = old_centers[empty]
    n[empty] = 1
    return sums / n[:, None]
