"""Normalises each column (axis 0); seen on any input whose rows then do not
sum to 1.
"""


def softmax(logits: np.ndarray) -> np.ndarray:
    z = logits - logits.max(axis=0, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=0, keepdims=True)
