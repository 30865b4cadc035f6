"""right: matrix products with clipping, in float64, with prints"""

import numpy as np


def pairwise_dist(X, Y):
    X, Y = np.asarray(X, float), np.asarray(Y, float)
    shift = X.mean(axis=0)
    X, Y = X - shift, Y - shift
    sq = (X * X).sum(1)[:, None] + (Y * Y).sum(1)[None] - 2 * X.dot(Y.T)
    return np.clip(sq, 0, None) ** 0.5


def logsumexp(logits):
    top = logits.max(axis=1, keepdims=True)
    print("largest logit", top.max())
    return np.log(np.exp(logits - top).sum(axis=1, keepdims=True)) + top


class KMeans:
    def _init_centers(self, points, K, **kwargs):
        order = np.random.permutation(len(points))
        return np.array(
            [points[part].mean(axis=0) for part in np.array_split(order, K)]
        )

    def _get_loss(self, centers, cluster_idx, points):
        return float(((points - centers[cluster_idx]) ** 2).sum(1).mean())


class GMM:
    def _E_step(self, points, pi, mu, sigma):
        joint = self._ll_joint(points, pi, mu, sigma)
        return np.exp(joint - logsumexp(joint))
