"""Logits are exponentiated as they are, which overflows."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_example"
HINT = (
    "exp(1000) is infinite, and exp(-1000) is zero, whose logarithm is "
    "-inf. Pull the largest logit of a row out of the sum before you "
    "exponentiate."
)


def logsumexp(logits):
    return np.log(np.exp(logits).sum(axis=1, keepdims=True))
