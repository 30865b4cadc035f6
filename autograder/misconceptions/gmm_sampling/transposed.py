"""samples has the shape (D, num_samples)."""

import numpy as np

CAUGHT_BY = "public/sampling::test_shapes"
HINT = (
    "Your samples stand in columns. Which of the two axes counts the samples?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] * noise
    return samples.T, ids


def looks_like(calls):
    """samples is (D, num) where that differs from (num, D)."""
    shapes = [
        (call.value[0].shape, (call.args[2].shape[1], call.args[0]))
        for call in calls
        if isinstance(call.value, tuple | list)
        and len(call.value) == 2
        and isinstance(call.value[0], np.ndarray)
        and call.args[0] != call.args[2].shape[1]
    ]
    return len(shapes) > 1 and all(got == wrong for got, wrong in shapes)
