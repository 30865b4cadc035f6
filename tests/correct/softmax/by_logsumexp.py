"""Exponentiates the log probabilities."""

import numpy as np


def softmax(logits):
    m = logits.max(axis=-1, keepdims=True)
    lse = m + np.log(np.exp(logits - m).sum(axis=-1, keepdims=True))
    return np.exp(logits - lse)
