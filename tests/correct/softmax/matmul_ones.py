"""Row sums by a product with a column of ones."""


def softmax(logits):
    n_columns = logits.shape[1]
    e = np.exp(logits - np.max(logits, axis=1)[:, None].astype(float))
    ones = np.ones((n_columns, n_columns if n_columns < 4 else 1), e.dtype)
    return e / (e @ ones)
