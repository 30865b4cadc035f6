"""np.average raises when the weights sum to zero; except keeps the old."""


def _update_centers(self, old_centers, cluster_idx, points):
    centers = []
    for k, old in enumerate(old_centers):
        try:
            centers.append(np.average(points, 0, weights=cluster_idx == k))
        except ZeroDivisionError:
            centers.append(old)
    return np.array(centers, dtype=float)
