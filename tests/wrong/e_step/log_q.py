"""Returns log q: forgets the exponential at the end."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    table = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    return table - table.logsumexp(dim=1, keepdim=True)
