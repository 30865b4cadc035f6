"""Flattens and uses maximum.reduceat and add.reduceat with repeat."""


def softmax(logits):
    N, D = logits.shape
    flat = logits.ravel().astype(float)
    starts = np.arange(0, N * D, D)
    flat = np.exp(flat - np.maximum.reduceat(flat, starts).repeat(D))
    flat /= np.add.reduceat(flat, starts).repeat(D)
    return flat.reshape(N, D)
