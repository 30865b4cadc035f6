"""The logarithm of softmax is returned, one value for each logit."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "These are the logits minus their log-sum-exp, in the shape of the "
    "logits. Which part of that is asked for here?"
)


def logsumexp(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
