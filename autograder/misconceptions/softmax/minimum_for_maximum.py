"""The minimum is subtracted instead of the maximum."""

import numpy as np

CAUGHT_BY = "hidden/helpers::test_softmax_large"
HINT = (
    "After subtracting the minimum every exponent is zero or more, so a "
    "large one still overflows. Which shift makes all of them zero or "
    "less?"
)


def softmax(logits):
    weights = np.exp(logits - logits.min(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)
