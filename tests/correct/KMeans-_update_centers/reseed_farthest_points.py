"""Empty clusters move to the points farthest from their own centres."""


def _update_centers(self, old_centers, cluster_idx, points):
    K, D = old_centers.shape
    count = np.bincount(cluster_idx, minlength=K)
    flat = cluster_idx[:, None].astype(np.intp) * D + np.arange(D)
    total = np.bincount(flat.ravel(), points.ravel(), minlength=K * D)
    centers = total.reshape(K, D) / np.fmax(count, 1)[:, None]
    if (lost := np.flatnonzero(count == 0)).size:
        off = np.linalg.norm(points - centers[cluster_idx], axis=1)
        far = np.argsort(off)[::-1]
        centers[lost] = points[np.resize(far, lost.size)]
    return centers
