"""Reduces over the axes by tensordot, with a lambda."""

import numpy as np

pairwise_dist = lambda X, Y: np.sqrt(
    np.where(
        (
            s := np.tensordot(X * X, np.ones_like(Y), (1, 1))
            + np.tensordot(np.ones_like(X), Y * Y, (1, 1))
            - 2 * np.tensordot(X, Y, (1, 1))
        )
        > 0,
        s,
        0,
    )
)
