"""Sums in a for loop over the points. Values are right."""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    K, D = gamma.shape[1], points.shape[1]
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu, var = np.zeros((K, D)), np.zeros((K, D))
    for n in range(len(points)):
        mu += gamma[n][:, None] * points[n]
    mu /= Nk
    for n in range(len(points)):
        var += gamma[n][:, None] * (points[n] - mu) ** 2
    return gamma.mean(axis=0), mu, np.maximum(np.sqrt(var / Nk), 1e-3)
