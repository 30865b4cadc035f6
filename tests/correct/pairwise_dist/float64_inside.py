"""Works in double precision and prints what it does."""

import numpy as np


def pairwise_dist(X, Y):
    X = np.asarray(X, dtype=np.float64)
    Y = np.asarray(Y, dtype=np.float64)
    print("distances between", X.shape, "and", Y.shape)
    d2 = (
        np.square(X).sum(1)[:, None]
        + np.square(Y).sum(1)[None]
        - 2 * X.dot(Y.T)
    )
    return np.sqrt(np.maximum(d2, 0.0))
