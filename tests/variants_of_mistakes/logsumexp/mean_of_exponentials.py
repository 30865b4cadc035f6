"""Subtracts log D."""

import numpy as np


def logsumexp(logits):
    D = logits.shape[1]
    return np.logaddexp.reduce(logits, 1, keepdims=True) - np.log(D)
