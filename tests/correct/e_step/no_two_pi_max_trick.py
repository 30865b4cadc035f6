"""Drops (2 pi)^(-D/2), which cancels; own softmax with the maximum removed."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    L = torch.linalg.cholesky(Sigmas)  # (K, D, D)
    z = torch.linalg.solve_triangular(
        L, (X.unsqueeze(-1) - mus.T).permute(2, 1, 0), upper=False
    )  # (K, D, N)
    a = pi.log() - L.diagonal(dim1=1, dim2=2).log().sum(1)
    score = a - 0.5 * (z * z).sum(1).T  # (N, K)
    p = (score - score.max(dim=1, keepdim=True).values).exp()
    return p / p.sum(dim=1, keepdim=True)
