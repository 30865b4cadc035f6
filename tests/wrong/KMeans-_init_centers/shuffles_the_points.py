"""Shuffles the caller's points in place and takes the first K; distinct
centres, but the pixels of the caller are in another order.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    np.random.shuffle(points)
    return points[:K].copy()
