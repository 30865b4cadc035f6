"""A loop over the points in disguise.

List(iter(take, None)), where take asks for the next point. Values are right.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    rows = iter(points)
    logs = np.log(pi) - (0.5 * np.log(2 * np.pi) + np.log(sigma)).sum(1)
    take = lambda: tuple(
        logs - 0.5 * (((next(rows) - mu) / sigma) ** 2).sum(axis=1)
    )
    return np.array(list(iter(take, None)))
