"""The obvious one: global generator, choice with replace=False."""


def _init_centers(self, points, K, **kwargs):
    rows = np.random.choice(points.shape[0], size=K, replace=False)
    return points[rows]
