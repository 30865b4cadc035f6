"""The maximum is subtracted a second time instead of added."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "Inside you divide the sum by exp(c). To undo that outside the "
    "logarithm, is c added or subtracted?"
)


def logsumexp(logits):
    largest = logits.max(axis=1, keepdims=True)
    total = np.exp(logits - largest).sum(axis=1, keepdims=True)
    return np.log(total) - largest
