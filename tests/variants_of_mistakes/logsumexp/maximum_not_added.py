"""Forgets to add the shift."""

import numpy as np


def logsumexp(logits):
    z = logits - np.max(logits, 1)[:, None]
    s = np.sum(np.exp(z), 1)
    return np.log(s).reshape(-1, 1)
