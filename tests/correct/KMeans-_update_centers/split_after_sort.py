"""np.split of the sorted points in K groups; generator into np.vstack."""


def _update_centers(self, old_centers, cluster_idx, points):
    sizes = np.bincount(cluster_idx, minlength=len(old_centers))
    groups = np.split(points[np.lexsort((cluster_idx,))], np.cumsum(sizes)[:-1])
    centers = (
        group.sum(axis=0, dtype=np.float64) / group.shape[0]
        if group.size
        else old
        for group, old in zip(groups, old_centers)
    )
    result = np.asfortranarray(np.vstack(list(centers)))
    result.setflags(write=False)
    return result
