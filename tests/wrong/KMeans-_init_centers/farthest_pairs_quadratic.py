"""Farthest-point start from the full (N, N) matrix of distances.

Right for few points, 130 GB for an image of 130,000 pixels.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    d = np.sqrt(((points[:, None] - points[None]) ** 2).sum(-1))
    rows = [np.random.randint(len(points))]
    while len(rows) < K:
        near = d[rows].min(axis=0)
        near[rows] = -1
        rows.append(int(near.argmax()))
    return points[rows]
