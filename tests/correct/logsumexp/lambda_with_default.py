"""A lambda with a helper bound as a default argument."""

logsumexp = lambda logits, _top=lambda a: a.max(1, keepdims=True): (
    _top(logits)
    + np.log(
        np.exp(logits - _top(logits).astype(float))
        @ np.ones((logits.shape[1], 1))
    )
)
