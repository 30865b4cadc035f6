"""Root of an expanded square without clipping; NaN where rounding makes a zero
distance negative (X against itself, offset data).
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    xx = np.sum(X * X, axis=1, keepdims=True)
    yy = np.sum(Y * Y, axis=1)
    return np.sqrt(xx - 2.0 * np.dot(X, Y.T) + yy)
