"""One return line with a walrus; float32 in, float32 out."""


def softmax(logits: np.ndarray) -> np.ndarray:
    if logits.dtype.kind in "iub":
        logits = logits.astype(float)
    top = np.amax(logits, axis=-1, keepdims=True)
    return (e := np.exp(logits - top)) / e.sum(axis=-1, keepdims=True)
