"""Recursion: shift the rows and call yourself when they are not shifted."""


def softmax(logits):
    top = logits.max(axis=1, keepdims=True)
    if np.any(top != 0):
        return softmax(logits.astype(float) - top)
    weights = np.exp(logits)
    return weights / weights.sum(axis=1, keepdims=True)
