"""The mean of the exponentials is taken instead of their sum."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "Your values are all too small by log(D). Are the exponentials of a "
    "row added up, or averaged?"
)


def logsumexp(logits):
    largest = logits.max(axis=1, keepdims=True)
    average = np.exp(logits - largest).mean(axis=1, keepdims=True)
    return largest + np.log(average)
