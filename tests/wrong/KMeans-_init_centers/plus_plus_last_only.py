"""k-means++ that measures the distance to the latest centre only.

An earlier centre may be drawn again, seen for K >= 3 on few or clumped
points.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    centers = [points[np.random.randint(len(points))]]
    while len(centers) < K:
        d = ((points - centers[-1]) ** 2).sum(axis=1)
        n = np.random.choice(len(points), p=d / d.sum())
        centers.append(points[n])
    return np.array(centers)
