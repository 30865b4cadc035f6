"""Standard deviation as the norm of residuals under root weights."""


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0, dtype=float)
    share = gamma / np.fmax(total, 1e-30)
    mu = share.T @ points.astype(float)
    root = np.sqrt(share)
    sigma = np.stack(
        [
            np.linalg.norm(root[:, [k]] * (points - mu[k]), axis=0)
            for k in range(len(mu))
        ]
    )
    return total / total.sum(), mu, np.fmax(sigma, 1e-3)
