"""Computes the expanded square in float32 whatever the input.

Float64 data shifted by 1000 are off by about 0.5.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    X = X.astype(np.float32)
    Y = Y.astype(np.float32)
    sq = (X**2).sum(1)[:, None] + (Y**2).sum(1) - 2 * X @ Y.T
    return np.sqrt(np.maximum(sq, 0)).astype(np.float64)
