"""Means of masked arrays."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    onehot = np.equal.outer(np.arange(len(old_centers)), cluster_idx)
    m = np.ma.masked_array(
        np.broadcast_to(points, (len(onehot),) + points.shape),
        ~np.repeat(onehot[:, :, None], points.shape[1], 2),
    )
    return (
        m.mean(axis=1).filled(np.nan)
        if onehot.any(1).all()
        else np.where(onehot.any(1)[:, None], m.mean(1).filled(0), old_centers)
    )
