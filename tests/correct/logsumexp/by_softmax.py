"""Through the softmax: the probability of the largest logit tells."""

import numpy as np


def logsumexp(logits):
    p = softmax(logits)
    best = logits.argmax(axis=1)
    rows = np.arange(len(logits))
    return (logits[rows, best] - np.log(p[rows, best]))[:, None]


def softmax(logits):
    e = np.exp(logits - logits.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)
