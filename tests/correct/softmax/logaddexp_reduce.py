"""exp of the logits minus np.logaddexp.reduce, in float64."""


def softmax(logits):
    logits = logits.astype(np.float64)
    total = np.logaddexp.reduce(logits, axis=1)
    return np.exp(logits - total[:, np.newaxis])
