"""The logarithm is multiplied by the maximum instead of added to it."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "A factor inside a logarithm becomes a summand outside of it, not a "
    "factor. How does what you pulled out come back?"
)


def logsumexp(logits):
    largest = logits.max(axis=1, keepdims=True)
    total = np.exp(logits - largest).sum(axis=1, keepdims=True)
    return largest * np.log(total)
