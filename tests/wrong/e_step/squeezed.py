"""Squeezes: (N,) for K = 1 and (K,) for N = 1."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    table = MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    return (table + pi.log()).softmax(dim=1).squeeze()
