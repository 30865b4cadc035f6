"""np.vdot of the gap with itself, a Python float."""


def _get_loss(self, centers, cluster_idx, points) -> float:
    gap = np.subtract(points, centers[cluster_idx], dtype=np.float64)
    return float(np.vdot(gap, gap) / len(points))
