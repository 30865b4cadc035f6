"""The maximum is subtracted, but never added again."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "Your values are too small by exactly the largest logit of the row. "
    "What was pulled out of the sum has to come back outside the "
    "logarithm."
)


def logsumexp(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(shifted).sum(axis=1, keepdims=True))
