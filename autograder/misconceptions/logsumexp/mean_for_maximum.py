"""The mean is pulled out of the sum instead of the maximum."""

import numpy as np

CAUGHT_BY = "hidden/helpers::test_logsumexp_large"
HINT = (
    "Pulling out the mean helps only as long as a row's logits are alike:"
    " one that lies 1000 above the mean still overflows. Which shift "
    "leaves no exponent above zero?"
)


def logsumexp(logits):
    middle = logits.mean(axis=1, keepdims=True)
    total = np.exp(logits - middle).sum(axis=1, keepdims=True)
    return middle + np.log(total)
