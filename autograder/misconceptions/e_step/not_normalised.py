"""The joint densities are returned without being normalised."""

import torch

from autograder.checks.telling import rows_in_proportion
from solutions import e_step as reference

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "Your rows are in proportion to p(x, z = k), but do not add up to 1. By "
    "what do you divide to get p(z = k | x)?"
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.exp(joint)


def looks_like(calls):
    """Most rows are in proportion to the right ones, whatever the factor."""
    fit = [
        rows_in_proportion(call.value, reference(*call.args).numpy())
        for call in calls
    ]
    return sum(fit) > 1 and sum(fit) > len(fit) / 2
