"""np.max without an axis."""

import numpy as np


def logsumexp(logits):
    c = logits.max()
    return np.log(np.exp(logits - c) @ np.ones((logits.shape[1], 1))) + c
