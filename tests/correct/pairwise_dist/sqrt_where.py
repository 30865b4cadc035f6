"""sqrt with out= and where=, so only positive squares are looked at."""


def pairwise_dist(X, Y):
    origin = X[:1].astype(float)
    A, B = X - origin, Y - origin
    aa, bb = (A * A) @ np.ones(A.shape[1]), (B * B) @ np.ones(B.shape[1])
    d2 = aa[:, None] + bb - 2 * (A @ B.T)
    return np.sqrt(d2, out=np.zeros_like(d2), where=d2 > 0)
