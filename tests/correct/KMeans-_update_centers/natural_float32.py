"""List comprehension in the dtype of the points, as most students write."""


def _update_centers(self, old_centers, cluster_idx, points):
    new = [
        points[cluster_idx == k].mean(0) if k in cluster_idx else old_centers[k]
        for k in range(len(old_centers))
    ]
    return np.array(new)
