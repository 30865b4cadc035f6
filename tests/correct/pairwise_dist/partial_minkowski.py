"""A functools.partial of a general Minkowski distance with p = 2."""

from functools import partial


def _minkowski(X, Y, p):
    gaps = np.abs(X[:, None, :] * 1.0 - Y)
    return np.power(gaps, p).sum(axis=-1) ** (1 / p)


pairwise_dist = partial(_minkowski, p=2)
