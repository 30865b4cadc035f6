"""right: einsum, one-hot products, a k-means++ start"""

import numpy as np


def pairwise_dist(X, Y):
    diff = X[:, None, :] - Y[None, :, :]
    return np.sqrt(np.einsum("nmd,nmd->nm", diff, diff))


class KMeans:
    def _init_centers(self, points, K, **kwargs):
        rng = np.random.default_rng()
        chosen = [rng.integers(len(points))]
        for _ in range(K - 1):
            gap = pairwise_dist(points, points[chosen]).min(axis=1) ** 2
            gap[chosen] = 0
            if gap.sum() == 0:
                gap = np.ones(len(points))
                gap[chosen] = 0
            chosen.append(rng.choice(len(points), p=gap / gap.sum()))
        return points[chosen]

    def _update_centers(self, old_centers, cluster_idx, points):
        onehot = np.eye(len(old_centers))[cluster_idx]
        counts = onehot.sum(axis=0)[:, None]
        return np.where(
            counts > 0, onehot.T @ points / np.maximum(counts, 1), old_centers
        )


class GMM:
    def _M_step(self, points, gamma):
        weight = gamma.sum(axis=0)
        safe = np.maximum(weight, 1e-8)[:, None]
        mu = np.einsum("nk,nd->kd", gamma, points) / safe
        second = np.einsum("nk,nd->kd", gamma, points**2) / safe
        centred = points - points.mean(axis=0)
        shift = mu - points.mean(axis=0)
        second = np.einsum("nk,nd->kd", gamma, centred**2) / safe
        var = second - shift**2
        return weight / len(points), mu, np.sqrt(np.maximum(var, 1e-12))
