"""The largest absolute value is subtracted: negative rows underflow."""

import numpy as np

CAUGHT_BY = "hidden/helpers::test_softmax_large"
HINT = (
    "Shifting by the largest absolute value pushes a row of large "
    "negative logits down even further, until all weights are 0 and 0 / 0"
    " is NaN. The maximum keeps its sign."
)


def softmax(logits):
    shift = np.abs(logits).max(axis=1, keepdims=True)
    weights = np.exp(logits - shift)
    return weights / weights.sum(axis=1, keepdims=True)
