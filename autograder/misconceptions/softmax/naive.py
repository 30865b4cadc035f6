"""Logits are exponentiated as they are, which overflows."""

import numpy as np

CAUGHT_BY = "public/helpers::test_softmax_example"
HINT = (
    "exp(1000) is infinite, and inf / inf is NaN. Softmax does not change"
    " when a row is shifted: by how much would you shift it, so that no "
    "exponent is above zero?"
)


def softmax(logits):
    weights = np.exp(logits)
    return weights / weights.sum(axis=1, keepdims=True)
