"""Shuffles a copy in place and returns a view of its first K rows."""


def _init_centers(self, points, K, **kwargs):
    shuffled = np.copy(points)
    np.random.shuffle(shuffled)
    return shuffled[:K]
