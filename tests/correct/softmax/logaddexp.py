"""Normalises in the log domain by a ufunc's reduce."""

import numpy as np


def softmax(logits):
    return np.exp(logits - np.logaddexp.reduce(logits, axis=1)[:, None])
