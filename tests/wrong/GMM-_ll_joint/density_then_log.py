"""Density first, logarithm after.

-inf for far points and for many dimensions.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma
    density = np.exp(-0.5 * z**2) / (np.sqrt(2 * np.pi) * sigma)
    with np.errstate(divide="ignore"):
        return np.log(pi * density.prod(axis=2))
