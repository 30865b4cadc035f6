"""Rounds to 4 decimals.

Rows need not sum to 1, small probabilities become 0.
"""


def softmax(logits: np.ndarray) -> np.ndarray:
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 4)
