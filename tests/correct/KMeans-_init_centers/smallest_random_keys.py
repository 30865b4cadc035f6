"""Gives every point a random key and keeps those with the K smallest."""


def _init_centers(self, points, K, **kwargs):
    keys = np.random.random_sample(len(points))
    winners = np.argpartition(keys, K - 1)[:K]
    return np.array(points[winners], order="F")
