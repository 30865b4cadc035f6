"""Transposes and stacks."""

import numpy as np


def logsumexp(logits):
    a = np.asarray(logits, dtype=float).T
    m = a.max(axis=0)
    out = np.log(np.exp(a - m).sum(axis=0)) + m
    return np.stack([out]).T
