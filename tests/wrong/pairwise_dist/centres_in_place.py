"""Values are right (and precise on offset data), but X and Y are shifted in
place: the caller's arrays change.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    shift = Y.mean(axis=0)
    if X is Y:
        Y = Y.copy()
    X -= shift
    Y -= shift
    sq = (X**2).sum(1)[:, None] + (Y**2).sum(1) - 2 * X @ Y.T
    return np.sqrt(np.maximum(sq, 0))
