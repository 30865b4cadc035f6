"""Columns are normalised instead of rows."""

import numpy as np

CAUGHT_BY = "public/helpers::test_softmax_rows"
HINT = (
    "Your columns add up to one, not your rows. Axis 0 runs down the "
    "rows: which axis runs along one row?"
)


def softmax(logits):
    weights = np.exp(logits - logits.max(axis=0, keepdims=True))
    return weights / weights.sum(axis=0, keepdims=True)
