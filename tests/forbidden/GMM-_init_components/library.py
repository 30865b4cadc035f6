"""scikit-learn's K-means."""

import numpy as np
from sklearn.cluster import KMeans as Library


def _init_components(self, points, K, **kwargs):
    mu = Library(K, n_init=1).fit(points).cluster_centers_
    return np.full(K, 1 / K), mu, np.ones_like(mu)
