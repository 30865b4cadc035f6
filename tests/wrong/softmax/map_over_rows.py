"""A Python loop over the rows in disguise: map."""


def _one(row):
    e = np.exp(row - row.max())
    return e / e.sum()


def softmax(logits: np.ndarray) -> np.ndarray:
    return np.stack(list(map(_one, logits)))
