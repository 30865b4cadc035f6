"""Halves the columns and adds the halves in the log domain."""

import numpy as np


def _halves_ls(a):
    d = a.shape[1]
    if d == 1:
        return a * 1.0
    return np.logaddexp(_halves_ls(a[:, : d // 2]), _halves_ls(a[:, d // 2 :]))


def logsumexp(logits):
    return _halves_ls(logits)
