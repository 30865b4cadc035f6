"""The logarithms of the posterior probabilities are returned."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "Your entries are negative: these are logarithms of probabilities. One "
    "step is left."
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.log_softmax(joint, dim=1)
