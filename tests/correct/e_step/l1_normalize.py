"""Likelihood ratios to the best cluster, then normalize(p=1)."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    ell = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    relative = torch.exp(ell - ell.amax(1, keepdim=True))  # best one is 1
    return torch.nn.functional.normalize(relative, p=1.0, dim=1)
