"""Returns (M, N) in place of (N, M); seen for N != M, and for N == M with X
and Y different.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    xx = (X**2).sum(axis=1)
    yy = (Y**2).sum(axis=1)
    return np.sqrt(np.maximum(yy[:, None] - 2 * Y @ X.T + xx, 0))
