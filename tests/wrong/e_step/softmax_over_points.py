"""softmax over dim 0: columns sum to 1, not rows."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    table = MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    return (table + pi.log()).softmax(dim=0)
