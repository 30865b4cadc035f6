"""Random offset and stride: a non-contiguous view of the points."""


def _init_centers(self, points, K, **kwargs):
    stride = len(points) // K
    offset = np.random.randint(len(points) - stride * (K - 1))
    return points[offset::stride][:K]
