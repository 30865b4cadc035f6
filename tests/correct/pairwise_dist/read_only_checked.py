"""Asserts about the inputs, keyword-only helper, read-only Fortran result."""

import numpy.typing as npt

Floats = npt.NDArray[np.floating]


def _sq_norms(*, of: Floats) -> Floats:
    return np.einsum("ij,ij->i", of, of)


def pairwise_dist(X: Floats, Y: Floats) -> Floats:
    assert X.ndim == Y.ndim == 2, "two matrices, please"
    assert X.shape[1] == Y.shape[1], "same number of features, please"
    mid = 0.5 * (X.mean(0, dtype=np.float64) + Y.mean(0, dtype=np.float64))
    X, Y = X - mid, Y - mid
    d2 = np.add.outer(_sq_norms(of=X), _sq_norms(of=Y)) - 2 * X.dot(Y.T)
    d2[d2 < 0] = 0
    dist = np.asfortranarray(np.sqrt(d2))
    dist.flags.writeable = False
    return dist
