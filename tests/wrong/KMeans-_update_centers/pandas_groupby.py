"""Forbidden import.

Pandas does the grouping. Values are right, but for a library that is not
allowed.
"""

import pandas as pd


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = np.array(old_centers, dtype=float)
    means = pd.DataFrame(points).groupby(cluster_idx).mean()
    centers[means.index] = means.to_numpy()
    return centers
