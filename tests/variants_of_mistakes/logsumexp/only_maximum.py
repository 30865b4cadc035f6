"""Only the maximum."""


def logsumexp(logits):
    return logits.max(1, keepdims=True)
