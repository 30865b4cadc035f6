"""One over the sum of exponentials of all differences."""

import numpy as np


def softmax(logits):
    with np.errstate(over="ignore"):
        return 1 / np.exp(logits[:, None, :] - logits[:, :, None]).sum(-1)
