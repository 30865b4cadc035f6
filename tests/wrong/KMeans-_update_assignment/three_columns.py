"""Uses the first three columns only, as for pixels; right for D <= 3."""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    p, c = points[:, :3], centers[:, :3]
    return ((p[:, None] - c) ** 2).sum(-1).argmin(-1)
