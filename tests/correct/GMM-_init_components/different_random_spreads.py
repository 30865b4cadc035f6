"""Every component gets its own random multiple of the spread of the data."""


def _init_components(self, points, K, **kwargs):
    rng = np.random.RandomState(np.random.randint(2**31 - 1))
    std = points.std(axis=0)
    std = std + (std == 0)
    scale = rng.uniform(0.7, 1.4, size=(K, 1))
    mu = points[rng.choice(len(points), size=K, replace=False)]
    self.start = (np.ones(K) / K, mu, scale * std)
    return self.start
