"""Masked array of shape (K, N, D) in views, mean over points, filled."""


def _update_centers(self, old_centers, cluster_idx, points):
    K, (N, D) = len(old_centers), points.shape
    out = np.empty((K, D))
    for d in range(D):
        row = np.broadcast_to(points[:, d].astype(float), (K, N))
        foreign = np.arange(K)[:, None] != cluster_idx
        mean = np.ma.array(row, mask=foreign).mean(axis=1)
        out[:, d] = np.ma.where(
            np.ma.getmaskarray(mean), old_centers[:, d], mean
        )
    return out
