"""Works on (K, N) and returns the transposed, non-contiguous view."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    chol = torch.linalg.cholesky(Sigmas)
    white = torch.linalg.solve_triangular(
        chol, X.T - mus[:, :, None], upper=False
    )
    rows = pi.log()[:, None] - white.square().sum(1) / 2
    rows = rows - chol.diagonal(dim1=1, dim2=2).log().sum(1)[:, None]
    return rows.softmax(dim=0).T
