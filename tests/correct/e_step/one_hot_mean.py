"""The expected one-hot label: OneHotCategorical(...).mean."""

from torch.distributions import OneHotCategorical


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    # E[one_hot(z_n) | x_n] = (p(z_n = 1 | x_n), ..., p(z_n = K | x_n))
    L = torch.linalg.cholesky(Sigmas)
    table = MultivariateNormal(mus, scale_tril=L).log_prob(X[:, None, :])
    posterior = OneHotCategorical(logits=table + pi.log(), validate_args=False)
    return posterior.mean
