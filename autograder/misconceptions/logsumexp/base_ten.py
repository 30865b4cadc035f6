"""The logarithm has base ten."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "The base of your logarithm is not that of your exponential. All "
    "logarithms in this notebook are natural."
)


def logsumexp(logits):
    largest = logits.max(axis=1, keepdims=True)
    total = np.exp(logits - largest).sum(axis=1, keepdims=True)
    return largest + np.log10(total)
