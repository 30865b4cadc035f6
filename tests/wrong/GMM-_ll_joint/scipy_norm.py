"""Forbidden import: scipy.stats.norm. Values are right."""

from scipy.stats import norm


def _ll_joint(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    return np.log(pi) + norm.logpdf(points[:, None], mu, sigma).sum(axis=2)
