"""no_grad, preallocated buffers and out=: the C programmer's way."""


@torch.no_grad()
def log_probability(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> torch.Tensor:
    N, D = X.shape
    K = mus.shape[0]
    L, info = torch.linalg.cholesky_ex(Sigmas)
    assert int(info.abs().max()) == 0, "a covariance is not positive definite"
    log_const = torch.empty(K, dtype=X.dtype)
    torch.sum(L.diagonal(dim1=-2, dim2=-1).log(), dim=-1, out=log_const)
    log_const.neg_().sub_(D / 2 * math.log(2 * math.pi))
    diff = torch.empty(K, D, N, dtype=X.dtype)
    torch.sub(X.T.unsqueeze(0), mus.unsqueeze(-1), out=diff)
    z = torch.empty_like(diff)
    torch.linalg.solve_triangular(L, diff, upper=False, out=z)
    table = torch.empty(K, N, dtype=X.dtype)
    torch.sum(z.mul_(z), dim=1, out=table)
    table.mul_(-0.5).add_((log_const + pi.log()).unsqueeze(-1))
    lse = torch.empty(N, dtype=X.dtype)
    torch.logsumexp(table, dim=0, out=lse)
    result = lse.sum()
    r = torch.linalg.solve_triangular(L, (mus - mu0).unsqueeze(-1), upper=False)
    result += log_const.sum() + K * D / 2 * math.log(kappa0)
    result -= kappa0 / 2 * r.mul_(r).sum()
    result += invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    result += Dirichlet(alpha).log_prob(pi)
    return result
