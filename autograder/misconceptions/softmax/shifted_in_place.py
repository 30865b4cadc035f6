"""The maximum is subtracted in place, which ruins the caller's logits."""

import numpy as np

CAUGHT_BY = "public/helpers::test_softmax_unmodified"
HINT = (
    "The probabilities are right, but -= has changed the logits of the "
    "caller, who may still need them. Let the shifted logits be a new "
    "array."
)


def softmax(logits):
    logits -= logits.max(axis=1, keepdims=True)
    weights = np.exp(logits)
    return weights / weights.sum(axis=1, keepdims=True)


def looks_like(calls):
    """Rows of the input have been shifted to a maximum of zero."""
    shifted = 0
    for call in calls:
        before, after = np.asarray(call.args[0]), np.asarray(call.after[0])
        largest = before.max(axis=1, keepdims=True)
        if not np.allclose(after, before - largest, atol=1e-5):
            return False
        value = call.value
        weights = np.exp(before - largest)
        right = weights / weights.sum(axis=1, keepdims=True)
        if not isinstance(value, np.ndarray) or value.shape != right.shape:
            return False
        if not np.allclose(value, right, atol=1e-4):
            return False
        shifted += not np.allclose(largest, 0)
    return shifted >= 2
