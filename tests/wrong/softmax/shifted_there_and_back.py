"""Subtracts the maximum in place and adds it again at the end.

Small logits beside large ones (1e-3 beside 1e8) come back rounded; fails on a
read-only input.
"""


def softmax(logits: np.ndarray) -> np.ndarray:
    m = logits.max(axis=1, keepdims=True)
    logits -= m
    e = np.exp(logits)
    logits += m
    return e / e.sum(axis=1, keepdims=True)
