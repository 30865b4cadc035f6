"""City-block instead of Euclidean distance; equal for D = 1, seen for D >= 2
off the axes.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    return np.abs(X[:, None, :] - Y[None, :, :]).sum(axis=2)
