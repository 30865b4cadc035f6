"""The sum runs over the columns' entries instead of the rows'."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "You have one value for each column. Axis 0 runs down the rows: which"
    " axis runs along one row?"
)


def logsumexp(logits):
    largest = logits.max(axis=0)
    total = np.log(np.exp(logits - largest).sum(axis=0)) + largest
    return total[:, None]
