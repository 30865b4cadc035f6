"""A loop in disguise.

Map calls a lambda for each row of X. Values are right, N Python calls.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    row = lambda x: np.sqrt(((Y - x) ** 2).sum(axis=1))
    return np.array(list(map(row, X)))
