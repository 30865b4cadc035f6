"""The logarithm of softmax is returned."""

import numpy as np

CAUGHT_BY = "public/helpers::test_softmax_rows"
HINT = (
    "These are the logarithms of the probabilities: they are all below "
    "zero. One step is still missing."
)


def softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
