"""What a method may find on its instance when it is called alone.

A class may keep things between its methods: `self.K`, set where the start
is chosen, used where the centres move. A check calls one method of a fresh
instance; where an attribute is missing there, the start is made first.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

Prime = tuple[str, tuple[Any, ...]]


def prime_of(target: str, args: tuple[Any, ...]) -> Prime | None:
    """The method to call first, and its arguments; None where none helps."""
    owner, _, name = target.rpartition(".")
    if owner not in START or name not in STARTED or len(args) < 2:
        return None
    points, K = STARTED[name](*args)
    while len(points) < K:  # a start needs as many points as centres
        points = np.concatenate([points, points + 1])
    return START[owner], (points, K)


START = {"KMeans": "_init_centers", "GMM": "_init_components"}

# By method, the points and K among its arguments.
STARTED: dict[str, Callable[..., tuple[Any, int]]] = {
    "_update_assignment": lambda centers, points: (points, len(centers)),
    "_update_centers": lambda centers, idx, points: (points, len(centers)),
    "_get_loss": lambda centers, idx, points: (points, len(centers)),
    "_ll_joint": lambda points, pi, mu, sigma: (points, len(pi)),
    "_E_step": lambda points, pi, mu, sigma: (points, len(pi)),
    "_M_step": lambda points, gamma: (points, gamma.shape[1]),
}
