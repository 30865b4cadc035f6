"""A loop over the points in disguise: functools.reduce. Values are right."""

from functools import reduce


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    add = lambda s, pair: s + np.outer(pair[0], pair[1])
    mu = reduce(add, zip(gamma, points), 0) / Nk
    add2 = lambda s, pair: s + pair[0][:, None] * (pair[1] - mu) ** 2
    var = reduce(add2, zip(gamma, points), 0) / Nk
    return gamma.mean(axis=0), mu, np.maximum(np.sqrt(var), 1e-3)
