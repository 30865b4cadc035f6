"""Normalises by the 1-norm of the row, since all terms are positive."""

from numpy.linalg import norm


def softmax(logits):
    best = np.take_along_axis(
        logits, logits.argmax(axis=1)[:, None], axis=1
    ).astype(float)
    powers = np.exp(np.subtract(logits, best))
    return powers / norm(powers, 1, axis=1, keepdims=True)
