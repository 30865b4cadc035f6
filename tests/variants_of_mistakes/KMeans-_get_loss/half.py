"""Divides by 2 N."""


def _get_loss(self, centers, cluster_idx, points):
    r = points - centers[cluster_idx]
    return (r * r).sum() / (2 * len(points))
