"""A comprehension over the data points. Values are right."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    normal = MultivariateNormal(mus, Sigmas)
    return torch.stack(
        [(normal.log_prob(x) + pi.log()).softmax(dim=0) for x in X]
    )
