"""Powers of 2 in place of e; equal logits agree, all others differ."""


def softmax(logits: np.ndarray) -> np.ndarray:
    e = np.exp2(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
