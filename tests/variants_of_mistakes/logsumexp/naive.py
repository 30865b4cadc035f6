"""By the letter."""

import numpy as np


def logsumexp(logits):
    return np.log(np.exp(logits).sum(1))[:, np.newaxis]
