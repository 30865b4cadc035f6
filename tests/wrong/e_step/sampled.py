"""Draws the cluster of each point from the posterior (stochastic EM).

One-hot rows, different in each call, and it uses up global random numbers.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    table = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    return one_hot(Categorical(logits=table).sample(), len(pi)).to(X.dtype)
