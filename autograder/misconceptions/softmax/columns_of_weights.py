"""Each row is shifted by its maximum, but each column normalised."""

import numpy as np

CAUGHT_BY = "public/helpers::test_softmax_rows"
HINT = (
    "The maximum is taken along the rows, the sum along the columns. Both"
    " belong to the same row of logits."
)


def softmax(logits):
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=0)
