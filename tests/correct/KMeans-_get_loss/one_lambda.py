"""A lambda with self as its first parameter, bound to the name."""

_get_loss = lambda self, centers, cluster_idx, points: (
    ((points - centers[cluster_idx].astype(float)) ** 2).sum(1).mean()
)
