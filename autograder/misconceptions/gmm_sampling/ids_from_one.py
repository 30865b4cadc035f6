"""ids run from 1 to K."""

import numpy as np

CAUGHT_BY = "public/sampling::test_shapes"
HINT = (
    "Your ids start at 1. They should index the rows of mu: which number "
    "has the first row?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] * noise
    return samples, ids + 1


def looks_like(calls):
    """ids of large draws run from 1 to K."""
    ids = [
        (call.value[1], len(call.args[1]))
        for call in calls
        if isinstance(call.value, tuple | list) and len(call.value) == 2
    ]
    return len(ids) > 1 and all(
        isinstance(i, np.ndarray)
        and i.dtype.kind in "iuf"
        and i.min(initial=1) >= 1
        and i.max(initial=1) <= K
        and (i.size < 40 or i.max() == K)
        for i, K in ids
    )
