"""A loop in disguise.

Np.vectorize calls Python for each of the N M pairs. Values are right, very
slow.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    pair = np.vectorize(lambda n, m: np.linalg.norm(X[n] - Y[m]))
    n, m = np.indices((len(X), len(Y)))
    return pair(n, m)
