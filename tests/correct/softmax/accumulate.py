"""Last columns of maximum.accumulate and cumsum; read-only Fortran array."""


def softmax(logits):
    a = np.asfortranarray(logits, dtype=np.float64)
    a = np.exp(a - np.maximum.accumulate(a, axis=1)[:, -1:])
    a = np.asfortranarray(a / np.cumsum(a, axis=1)[:, -1:])
    a.setflags(write=False)
    return a
