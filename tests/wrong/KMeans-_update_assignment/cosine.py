"""Nearest by angle.

Right for points and centres on the unit sphere only, NaN at the origin.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    p = points / np.linalg.norm(points, axis=1, keepdims=True)
    c = centers / np.linalg.norm(centers, axis=1, keepdims=True)
    return (p @ c.T).argmax(axis=1)
