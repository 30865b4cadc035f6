"""Weights are divided by the largest of a row, not by their sum."""

import numpy as np

CAUGHT_BY = "public/helpers::test_softmax_rows"
HINT = (
    "The largest entry of each of your rows is one, whatever the others "
    "are. Probabilities of a row add up to one: what do you divide by?"
)


def softmax(logits):
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    return weights / weights.max(axis=1, keepdims=True)
