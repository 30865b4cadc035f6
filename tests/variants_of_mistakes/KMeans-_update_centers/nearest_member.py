"""Snapped to the nearest data point (medoid)."""


def _update_centers(self, old_centers, cluster_idx, points):
    out = old_centers.astype(float)
    for k in range(len(out)):
        mine = points[cluster_idx == k]
        if len(mine):
            out[k] = mine[((mine - mine.mean(0)) ** 2).sum(1).argmin()]
    return out
