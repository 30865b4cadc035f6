"""The largest absolute value is pulled out: negative rows underflow."""

import numpy as np

CAUGHT_BY = "hidden/helpers::test_logsumexp_large"
HINT = (
    "Shifting by the largest absolute value pushes a row of large "
    "negative logits down even further, until the sum is 0 and its "
    "logarithm -inf. The maximum keeps its sign."
)


def logsumexp(logits):
    shift = np.abs(logits).max(axis=1, keepdims=True)
    total = np.exp(logits - shift).sum(axis=1, keepdims=True)
    return shift + np.log(total)
