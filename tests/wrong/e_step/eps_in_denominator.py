"""Adds 1e-12 to the denominator.

Rows of far points sum to 0, and rows in low density (wide clusters, many
dimensions) to less than 1.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    p = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]).exp() * pi
    return p / (p.sum(dim=1, keepdim=True) + 1e-12)
