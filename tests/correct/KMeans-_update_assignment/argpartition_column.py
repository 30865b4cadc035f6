"""First column of argpartition: a strided view of intp indices."""


def _update_assignment(self, centers, points):
    distances = np.linalg.norm(
        points[:, None].astype(float) - centers[None], axis=-1
    )
    return np.argpartition(distances, 0, axis=1)[:, 0]
