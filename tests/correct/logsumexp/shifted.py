"""Adds the largest logit back."""

import numpy as np


def logsumexp(logits):
    m = np.max(logits, axis=1, keepdims=True)
    return m + np.log(np.sum(np.exp(logits - m), axis=1, keepdims=True))
