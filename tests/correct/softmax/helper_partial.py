"""A helper with a parameter, bound by partial."""

from functools import partial

import numpy as np


def _softmax(a, axis):
    """Along any axis."""
    b = a - a.max(axis=axis, keepdims=True)
    c = np.exp(b)
    return np.divide(c, c.sum(axis=axis, keepdims=True))


softmax = partial(_softmax, axis=1)
