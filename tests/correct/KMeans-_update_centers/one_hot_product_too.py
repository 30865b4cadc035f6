"""One-hot matrix times points; divides with where= into the old centres."""


def _update_centers(self, old_centers, cluster_idx, points):
    one_hot = cluster_idx[:, None] == np.arange(len(old_centers))
    weight = one_hot.T.astype(np.float64)
    count = weight.sum(axis=1, keepdims=True)
    out = old_centers.astype(np.float64)
    np.divide(weight @ points, count, out=out, where=count > 0)
    return out
