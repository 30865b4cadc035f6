"""Forbidden import: scikit-learn's kmeans_plusplus."""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    from sklearn.cluster import kmeans_plusplus

    return kmeans_plusplus(points, K)[0]
