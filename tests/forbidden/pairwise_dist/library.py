"""SciPy's table of distances."""

from scipy.spatial.distance import cdist


def pairwise_dist(X, Y):
    return cdist(X, Y)
