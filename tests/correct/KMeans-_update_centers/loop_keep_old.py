"""Loop over K, mean of the members, old centre kept if there are none."""


def _update_centers(self, old_centers, cluster_idx, points):
    centers = np.array(old_centers, dtype=float)
    for k in range(len(centers)):
        members = points[cluster_idx == k]
        if len(members):
            centers[k] = members.mean(axis=0)
    return centers
