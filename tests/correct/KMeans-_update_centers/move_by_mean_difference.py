"""Moves each old centre by the mean gap to its points; nothing if none."""


def _update_centers(self, old_centers, cluster_idx, points):
    steps = points - old_centers[cluster_idx].astype(np.float64)
    K = len(old_centers)
    move = np.zeros(old_centers.shape)
    for k in np.unique(cluster_idx).tolist():
        move[k] = steps[cluster_idx == k].mean(axis=0)
    assert move.shape[0] == K
    return old_centers + move
