"""scikit-learn's k-means++."""

from sklearn.cluster import kmeans_plusplus


def _init_centers(self, points, K, **kwargs):
    return kmeans_plusplus(points, K)[0]
