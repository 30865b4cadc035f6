"""Shift by the largest absolute value."""

import numpy as np


def logsumexp(logits):
    m = np.abs(logits).max(1, keepdims=True)
    return m + np.log(np.exp(logits - m).sum(1, keepdims=True))
