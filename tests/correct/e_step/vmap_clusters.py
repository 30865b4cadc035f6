"""torch.vmap over clusters, the result stacked along dim 1."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    def log_joint(mu, L, p):
        z = torch.linalg.solve_triangular(L, (X - mu).T, upper=False)
        return p.log() - L.diagonal().log().sum() - 0.5 * (z**2).sum(0)

    table = torch.vmap(log_joint, out_dims=1)(
        mus, torch.linalg.cholesky(Sigmas), pi
    )
    return torch.nn.functional.softmax(table, dim=1)
