"""Folds the features with the ufunc np.hypot, never squares anything."""


def pairwise_dist(X, Y):
    # with one feature the fold returns its only element, hence the abs
    gaps = np.abs(X.T[:, :, None].astype(float) - Y.T[:, None, :])
    return np.hypot.reduce(gaps, axis=0)
