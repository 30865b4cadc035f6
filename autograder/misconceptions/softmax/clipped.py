"""Logits are clipped to a range in which exp does not overflow."""

import numpy as np

CAUGHT_BY = "hidden/helpers::test_softmax_large"
HINT = (
    "Clipping makes different large logits equal: 5000 and 4999 are not "
    "the same. Shift each row instead, which changes no difference within"
    " it."
)


def softmax(logits):
    weights = np.exp(np.clip(logits, -80, 80))
    return weights / weights.sum(axis=1, keepdims=True)
