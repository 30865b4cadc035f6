"""log10 by a change of base."""

import numpy as np


def logsumexp(logits):
    m = logits.max(axis=1, keepdims=True)
    return m + np.log10(np.einsum("nd->n", np.exp(logits - m)))[:, None]
