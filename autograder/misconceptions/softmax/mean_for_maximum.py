"""The mean is subtracted instead of the maximum."""

import numpy as np

CAUGHT_BY = "hidden/helpers::test_softmax_large"
HINT = (
    "Subtracting the mean helps only as long as a row's logits are alike:"
    " one that lies 1000 above the mean still overflows. Which shift "
    "leaves no exponent above zero?"
)


def softmax(logits):
    weights = np.exp(logits - logits.mean(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)
