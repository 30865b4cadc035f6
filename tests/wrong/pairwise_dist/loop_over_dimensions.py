"""A for loop over the D dimensions; the question says no Python loops at all.
Values are right.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    total = np.zeros((X.shape[0], Y.shape[0]))
    for d in range(X.shape[1]):
        total += np.subtract.outer(X[:, d], Y[:, d]) ** 2
    return np.sqrt(total)
