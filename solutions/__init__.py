"""Reference solutions; their source is also the text of the notebooks.

Each public function or class is copied into a notebook as it stands here.
What students write lies between the lines ``### BEGIN SOLUTION`` and
``### END SOLUTION``; everything else is given to them.
"""

from typing import TYPE_CHECKING, Any

from solutions.gmm import GMM, gmm_sampling
from solutions.helpers import logsumexp, pairwise_dist, softmax
from solutions.kmeans import KMeans

if TYPE_CHECKING:
    from solutions.bayesian_mixture import (
        e_step,
        em,
        invwishart_log_prob,
        log_probability,
        m_step,
    )

__all__ = [
    "GMM",
    "KMeans",
    "e_step",
    "em",
    "gmm_sampling",
    "invwishart_log_prob",
    "log_probability",
    "logsumexp",
    "m_step",
    "pairwise_dist",
    "softmax",
]

# The others come with torch, which takes seconds to import.
NEED_TORCH = frozenset(__all__) - globals().keys()


def __getattr__(name: str) -> Any:
    """What needs torch, imported when it is asked for."""
    if name not in NEED_TORCH:
        raise AttributeError(f"module 'solutions' has no attribute {name!r}")
    from solutions import bayesian_mixture

    return getattr(bayesian_mixture, name)
