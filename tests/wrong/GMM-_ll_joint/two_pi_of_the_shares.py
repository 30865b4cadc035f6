"""The argument pi (the shares) taken for the number in log(2 pi); no error,
wrong unless a share is 3.14159.
"""


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    z = (points[:, None] - mu) / sigma
    dens = -np.log(sigma) - 0.5 * z**2 - 0.5 * np.log(2 * pi)[:, None]
    return np.log(pi) + dens.sum(axis=2)
