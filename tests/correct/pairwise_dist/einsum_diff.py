"""Difference tensor contracted by einsum; float32 stays float32."""


def pairwise_dist(X, Y):
    kind = np.result_type(X, Y)
    if not np.issubdtype(kind, np.floating):
        kind = np.float64
    diff = X[:, None, :].astype(kind) - Y[None, :, :].astype(kind)
    return np.sqrt(np.einsum("nmd,nmd->nm", diff, diff))
