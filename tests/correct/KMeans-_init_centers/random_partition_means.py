"""Random partition: shuffles the rows, splits in K parts, takes means."""


def _init_centers(self, points, K, **kwargs):
    parts = np.array_split(np.random.permutation(len(points)), K)
    return np.array([points[rows].mean(axis=0) for rows in parts])
