"""Several random draws; the one whose closest pair is farthest wins."""


def _init_centers(self, points, K, tries=5, **kwargs):
    def draw():
        rows = np.random.choice(len(points), K, replace=False)
        c = points[rows].astype(float)
        if K == 1:
            return np.inf, c
        gaps = ((c[:, None] - c) ** 2).sum(-1)
        return gaps[np.triu_indices(K, k=1)].min(), c

    return max((draw() for _ in range(tries)), key=lambda pair: pair[0])[1]
