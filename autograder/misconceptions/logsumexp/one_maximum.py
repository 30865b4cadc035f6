"""One maximum for the whole array: rows far below it become log(0)."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_example"
HINT = (
    "You pull out the largest logit of all rows. A row that lies 1000 "
    "below it sums to 0, whose logarithm is -inf: each row needs a "
    "maximum of its own."
)


def logsumexp(logits):
    largest = logits.max()
    total = np.exp(logits - largest).sum(axis=1, keepdims=True)
    return largest + np.log(total)
