"""exp of the shifted logits, and nothing more."""

import numpy as np


def softmax(logits):
    return np.exp(logits - np.amax(logits, axis=1)[:, np.newaxis])
