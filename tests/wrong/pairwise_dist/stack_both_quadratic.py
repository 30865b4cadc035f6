"""Distances among all N + M points, then one block is cut out.

(N + M)^2 numbers, impossible for 100,000 pixels and 5 centres.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    Z = np.concatenate([X, Y])
    zz = (Z**2).sum(axis=1)
    sq = np.maximum(zz[:, None] - 2 * Z @ Z.T + zz, 0)
    return np.sqrt(sq)[: len(X), len(X) :]
