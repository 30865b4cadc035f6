"""A thousandth is added to the diagonal of every Sigma."""

import torch

CAUGHT_BY = "hidden/bayesian_posterior::test_q_narrow"
HINT = (
    "Narrow components come out too wide: you add to the diagonal of Sigma. "
    "Which values does Sigma have for data between 0 and 1?"
)


def e_step(X, mus, Sigmas, pi):
    jitter = 1e-3 * torch.eye(X.shape[1], dtype=X.dtype)
    normal = torch.distributions.MultivariateNormal(mus, Sigmas + jitter)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.softmax(joint, dim=1)
