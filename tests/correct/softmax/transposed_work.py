"""Works on the transposed array, without keepdims."""

import numpy as np


def softmax(logits):
    z = logits.T
    z = z - z.max(0)
    z = np.exp(z)
    z = z / z.sum(0)
    return z.T
