"""In base two, with np.errstate and a nested helper."""

import numpy as np


def logsumexp(logits):
    def shift(x):
        return x.max(axis=1, keepdims=True)

    with np.errstate(all="ignore"):
        m = shift(logits)
        s = np.exp2((logits - m) / np.log(2)).sum(axis=1, keepdims=True)
        return m + np.log2(s) * np.log(2)
