"""Sums the rows by a product with ones."""

import numpy as np


def softmax(logits):
    largest = np.sort(logits, axis=1)[:, -1:]
    weights = np.exp(logits - largest)
    return weights / (weights @ np.ones((weights.shape[1], 1)))
