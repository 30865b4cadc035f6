"""Reference solutions; their source is also the text of the notebooks.

Each public function or class is copied into a notebook as it stands here.
What students write lies between the lines ``### BEGIN SOLUTION`` and
``### END SOLUTION``; everything else is given to them.
"""

from solutions.bayesian_mixture import (
    e_step,
    em,
    invwishart_log_prob,
    log_probability,
    m_step,
)
from solutions.gmm import GMM, gmm_sampling
from solutions.helpers import logsumexp, pairwise_dist, softmax
from solutions.kmeans import KMeans

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
