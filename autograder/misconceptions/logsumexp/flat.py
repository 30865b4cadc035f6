"""The result has shape (N,): the axis of the row has got lost."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "Your values are right, but their shape is (N,): subtracted from the "
    "logits they would line up with the wrong axis. Reductions can keep "
    "an axis with length one."
)


def logsumexp(logits):
    largest = logits.max(axis=1)
    return largest + np.log(np.exp(logits - largest[:, None]).sum(axis=1))
