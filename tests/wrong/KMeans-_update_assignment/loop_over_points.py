"""A for loop over the points. Labels are right."""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    labels = np.zeros(len(points), dtype=int)
    for n, x in enumerate(points):
        labels[n] = ((centers - x) ** 2).sum(axis=1).argmin()
    return labels
