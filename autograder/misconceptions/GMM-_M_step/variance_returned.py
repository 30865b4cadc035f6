"""The variance is returned where the standard deviation is asked for."""

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "Your third result is the square of ours. Is sigma the variance or its "
    "root?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = variance + 1e-8
    return pi, mu, sigma
