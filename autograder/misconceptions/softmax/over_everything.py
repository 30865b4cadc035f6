"""One sum over the whole array normalises all rows together."""

import numpy as np

CAUGHT_BY = "public/helpers::test_softmax_rows"
HINT = (
    "All your entries together add up to one. Each row is a distribution "
    "of its own: a sum without an axis adds everything."
)


def softmax(logits):
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    return weights / weights.sum()
