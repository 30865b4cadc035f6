"""The maximum is subtracted in place, which ruins the caller's logits."""

import numpy as np

CAUGHT_BY = "public/helpers::test_logsumexp_unmodified"
HINT = (
    "The result is right, but -= has changed the logits of the caller, "
    "who may still need them. Let the shifted logits be a new array."
)


def logsumexp(logits):
    largest = logits.max(axis=1, keepdims=True)
    logits -= largest
    return largest + np.log(np.exp(logits).sum(axis=1, keepdims=True))


def looks_like(calls):
    """Rows of the input have been shifted to a maximum of zero."""
    shifted = 0
    for call in calls:
        before, after = np.asarray(call.args[0]), np.asarray(call.after[0])
        largest = before.max(axis=1, keepdims=True)
        if not np.allclose(after, before - largest, atol=1e-5):
            return False
        value = call.value
        weights = np.exp(before - largest).sum(axis=1, keepdims=True)
        right = largest + np.log(weights)
        if not isinstance(value, np.ndarray) or value.shape != right.shape:
            return False
        if not np.allclose(value, right, rtol=1e-5, atol=1e-3):
            return False
        shifted += not np.allclose(largest, 0)
    return shifted >= 2
