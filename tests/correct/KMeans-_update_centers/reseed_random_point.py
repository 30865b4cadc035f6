"""An empty cluster moves to a random point; local generator."""

_rng = np.random.default_rng()


def _update_centers(self, old_centers, cluster_idx, points):
    def mean_or_new(k):
        mine = cluster_idx == k
        if not mine.any():
            return points[_rng.integers(len(points))].astype(float)
        return np.average(points, axis=0, weights=mine)

    return np.array([*map(mean_or_new, range(len(old_centers)))])
