"""A Python loop over the rows in disguise.

Np.apply_along_axis calls Python for each row, minutes for an image.
"""


def _one(row):
    e = np.exp(row - row.max())
    return e / e.sum()


def softmax(logits: np.ndarray) -> np.ndarray:
    return np.apply_along_axis(_one, 1, logits)
