"""Log odds against the first cluster's density, then softmax."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    log_n = MultivariateNormal(mus, Sigmas).log_prob(X[:, None])  # (N, K)
    log_ratio = log_n - log_n[:, :1]  # finite, first column 0
    return torch.softmax(log_ratio + pi.log(), dim=1)
