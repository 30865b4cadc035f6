"""SciPy's log-sum-exp."""

from scipy import special


def logsumexp(logits):
    return special.logsumexp(logits, axis=1, keepdims=True)
