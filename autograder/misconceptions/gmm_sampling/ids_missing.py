"""Only the samples are returned."""

import numpy as np

CAUGHT_BY = "public/sampling::test_shapes"
HINT = (
    "You return the samples alone. The picture needs to know as well which "
    "component each came from."
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] * noise
    return samples


def looks_like(calls):
    """The value is an array like the samples."""
    return len(calls) > 1 and all(
        isinstance(call.value, np.ndarray)
        and call.value.shape == (call.args[0], call.args[2].shape[1])
        for call in calls
    )
