"""Sums signed differences, without square or absolute value.

Takes the centre with the largest coordinates.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    diff = points[:, None, :] - centers[None, :, :]
    return diff.sum(axis=2).argmin(axis=1)
