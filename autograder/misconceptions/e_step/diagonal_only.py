"""Only the diagonal of each covariance is used."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "Your result does not depend on the covariances off the diagonal. "
    "Features may be correlated here."
)


def e_step(X, mus, Sigmas, pi):
    spreads = torch.diagonal(Sigmas, dim1=1, dim2=2).sqrt()
    normal = torch.distributions.Normal(mus, spreads)
    joint = torch.log(pi) + normal.log_prob(X[:, None]).sum(dim=2)
    return torch.softmax(joint, dim=1)
