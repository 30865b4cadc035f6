"""Everything in float32."""

import numpy as np


def pairwise_dist(X, Y):
    difference = X.astype(np.float32)[:, None] - Y.astype(np.float32)
    return np.sqrt((difference**2).sum(axis=-1))
