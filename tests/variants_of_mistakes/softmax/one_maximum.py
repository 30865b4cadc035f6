"""Shifts by np.max of everything."""

import numpy as np


def softmax(logits):
    top = np.max(logits)
    p = np.exp(logits - top)
    total = np.einsum("nd->n", p)
    return p / total[:, np.newaxis]
