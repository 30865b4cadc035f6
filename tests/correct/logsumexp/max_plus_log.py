"""The textbook form with keepdims."""


def logsumexp(logits):
    logits = logits.astype(np.float64)
    c = logits.max(axis=1, keepdims=True)
    return c + np.log(np.sum(np.exp(logits - c), axis=1, keepdims=True))
