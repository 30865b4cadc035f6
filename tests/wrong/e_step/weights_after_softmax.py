"""Multiplies the softmax by pi and does not normalise again.

Rows sum to less than 1.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    table = MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    return table.softmax(dim=1) * pi
