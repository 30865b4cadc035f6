"""diag(gamma_k) is an (N, N) matrix.

Right for few points, hundreds of gigabytes for an image.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0) + 1e-12
    mu, sigma = [], []
    for k in range(gamma.shape[1]):
        W = np.diag(gamma[:, k] / Nk[k])
        mu.append((W @ points).sum(axis=0))
        var = np.diag((points - mu[k]).T @ W @ (points - mu[k]))
        sigma.append(np.maximum(np.sqrt(var), 1e-3))
    return Nk / Nk.sum(), np.array(mu), np.array(sigma)
