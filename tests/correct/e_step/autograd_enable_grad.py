"""The same gradient with old-school torch.autograd, safe under no_grad."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    with torch.no_grad():
        table = MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
        table = table + torch.log(pi)
    with torch.enable_grad():
        table.requires_grad_(True)
        evidence = torch.logsumexp(table, dim=-1).sum()
        (q,) = torch.autograd.grad(evidence, table)
    return q
