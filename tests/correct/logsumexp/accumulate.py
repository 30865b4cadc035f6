"""The last of the running log-sums."""

import numpy as np


def logsumexp(logits):
    return np.logaddexp.accumulate(logits, axis=1)[:, -1:]
