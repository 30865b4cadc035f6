"""One softmax of the flattened array."""

import numpy as np


def softmax(logits):
    m = logits.max(1)[:, None]
    e = np.exp(logits - m)
    return np.divide(e, np.sum(e))
