"""One maximum for the whole array: rows far below it become 0 / 0."""

import numpy as np

CAUGHT_BY = "public/helpers::test_softmax_example"
HINT = (
    "You subtract the largest logit of all rows. A row that lies 1000 "
    "below it becomes zeros, and 0 / 0 is NaN: each row needs a maximum "
    "of its own."
)


def softmax(logits):
    weights = np.exp(logits - logits.max())
    return weights / weights.sum(axis=1, keepdims=True)
