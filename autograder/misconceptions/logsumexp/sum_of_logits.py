"""Logarithm and exponential cancel: the logits are added up."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "The logarithm of each exponential is the logit itself, so you have "
    "added up the logits. The sum belongs between the two: first exp, "
    "then the sum, then one log."
)


def logsumexp(logits):
    return np.log(np.exp(logits)).sum(axis=1, keepdims=True)
