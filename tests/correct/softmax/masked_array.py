"""Masks entries that are hopelessly small, fills them with zero."""


def softmax(logits):
    gap = logits.astype(float) - logits.max(axis=1, keepdims=True)
    masked = np.ma.masked_less(gap, -745.0)
    powers = np.ma.exp(masked).filled(0.0)
    return np.asarray(powers / powers.sum(axis=1).reshape(-1, 1))
