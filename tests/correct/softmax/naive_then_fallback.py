"""Tries the naive formula with errors raised, falls back to the shift."""


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    try:
        with np.errstate(over="raise", under="raise", invalid="raise"):
            e = np.exp(logits)
            return e / e.sum(axis=1, keepdims=True)
    except FloatingPointError:
        e = np.exp(logits - logits.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)
