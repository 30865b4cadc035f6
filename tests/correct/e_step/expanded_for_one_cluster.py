"""A shortcut for K = 1: one number, expanded to (N, 1) without memory."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    if pi.shape[0] == 1:
        return torch.ones((), dtype=X.dtype).expand(X.shape[0], 1)
    normal = MultivariateNormal(mus, Sigmas)
    return torch.softmax(normal.log_prob(X[:, None, :]) + pi.log(), 1)
