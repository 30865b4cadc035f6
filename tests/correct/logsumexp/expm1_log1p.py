"""expm1 inside, log1p outside: log(D + sum(exp - 1))."""


def logsumexp(logits):
    D = logits.shape[-1]
    top = np.max(logits, axis=-1, keepdims=True).astype(float)
    excess = np.expm1(logits - top).sum(axis=-1, keepdims=True)
    return top + np.log1p(excess + (D - 1))
