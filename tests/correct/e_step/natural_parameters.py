"""Quadratic discriminant.

Features [1, x, x x^T] @ coefficients, float64. The origin moves to the mean
of the clusters first.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    N, D = X.shape
    origin = mus.mean(0).double()
    x, m = X.double() - origin, mus.double() - origin
    P = torch.cholesky_inverse(torch.linalg.cholesky(Sigmas.double()))
    linear = (P @ m[..., None])[..., 0]  # (K, D)
    bias = pi.double().log() + 0.5 * torch.logdet(P) - 0.5 * (m * linear).sum(1)
    i, j = torch.triu_indices(D, D)
    twice = torch.where(i == j, 1.0, 2.0).double()  # off-diagonals count twice
    features = torch.cat([x, x[:, i] * x[:, j]], dim=1)
    coefficients = torch.cat([linear, -0.5 * twice * P[:, i, j]], dim=1)
    logits = torch.addmm(bias, features, coefficients.T)  # (N, K)
    return logits.softmax(1).to(X.dtype)
