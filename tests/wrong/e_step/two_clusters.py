"""Logistic function for K = 2 only; K = 3 gives two columns, K = 1 an
IndexError.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    table = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    p = torch.sigmoid(table[:, 0] - table[:, 1])
    return torch.stack([p, 1 - p], dim=1)
