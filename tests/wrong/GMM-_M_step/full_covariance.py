"""Full covariance matrices (K, D, D) in place of (K, D) standard deviations."""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / Nk
    diff = points[:, None] - mu
    cov = np.einsum("nk,nki,nkj->kij", gamma, diff, diff) / Nk[:, :, None]
    return gamma.mean(axis=0), mu, cov + 1e-6 * np.eye(points.shape[1])
