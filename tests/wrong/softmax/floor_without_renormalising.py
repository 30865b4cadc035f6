"""Lifts probabilities to at least 1e-3 "to avoid log(0)" and does not
renormalise: rows with a clear winner sum to more than 1.
"""


def softmax(logits: np.ndarray) -> np.ndarray:
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.maximum(e / e.sum(axis=1, keepdims=True), 1e-3)
