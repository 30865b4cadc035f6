"""A loop over points and centres in disguise.

Map with min(range(K), key=...). Labels are right.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    K = len(centers)
    near = lambda x: min(range(K), key=lambda k: sum((x - centers[k]) ** 2))
    return np.array(list(map(near, points)))
