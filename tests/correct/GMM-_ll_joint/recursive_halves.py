"""Recursion over the components: left half beside right half."""


def _ll_joint(self, points, pi, mu, sigma):
    K = len(mu)
    if K > 1:
        h = K // 2
        return np.concatenate(
            (
                self._ll_joint(points, pi[:h], mu[:h], sigma[:h]),
                self._ll_joint(points, pi[h:], mu[h:], sigma[h:]),
            ),
            axis=1,
        )
    z = points.astype(np.float64) - mu
    z /= sigma
    log_scale = np.log(sigma * np.sqrt(2 * np.pi)).sum()
    ll = np.log(pi) - log_scale - np.einsum("nd,nd->n", z, z) / 2
    return ll.reshape(-1, 1)
