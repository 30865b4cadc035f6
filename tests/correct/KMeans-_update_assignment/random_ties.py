"""Shuffles the centres first, so that ties are broken at random."""


def _update_assignment(self, centers, points):
    names = np.random.default_rng().permutation(len(centers))
    shuffled = centers[names].astype(np.float64)
    d2 = np.square(points[:, None] - shuffled).sum(axis=-1)
    return names[d2.argmin(axis=1)]
