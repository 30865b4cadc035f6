"""Softmax of the Mahalanobis distances without the log-determinants; right
where all |Sigma_k| are equal.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    L = torch.linalg.cholesky(Sigmas)
    diff = (X[:, None] - mus)[..., None]
    z = torch.linalg.solve_triangular(L, diff, upper=False)[..., 0]
    return (pi.log() - (z**2).sum(-1) / 2).softmax(dim=1)
