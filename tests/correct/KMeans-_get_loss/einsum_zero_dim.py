"""einsum to a single number, returned as an array without dimensions."""


def _get_loss(self, centers, cluster_idx, points):
    gap = points * 1.0 - centers[cluster_idx]
    return np.array(np.einsum("nd,nd->", gap, gap) / gap.shape[0])
