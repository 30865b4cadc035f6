"""np.cov with aweights corrects for bias.

Too wide for few points; for D = 1 np.diag of a number raises, for an empty
component NaN.
"""


def _M_step(
    self, points: np.ndarray, gamma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    K = gamma.shape[1]
    Nk = gamma.sum(axis=0)[:, None] + 1e-12
    mu = gamma.T @ points / Nk
    var = np.array(
        [np.diag(np.cov(points.T, aweights=gamma[:, k])) for k in range(K)]
    )
    return gamma.mean(axis=0), mu, np.maximum(np.sqrt(var), 1e-3)
