"""One-hot of the most probable cluster; right to rounding only for sure
points.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    table = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    return one_hot(table.argmax(dim=1), len(pi)).to(X.dtype)
