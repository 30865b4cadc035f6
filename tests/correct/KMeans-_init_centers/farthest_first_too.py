"""Random first point, then always the point farthest from all chosen."""


def _init_centers(self, points, K, **kwargs):
    def gap(n):
        return np.linalg.norm(points - points[n].astype(float), axis=1)

    first = int(np.random.randint(0, len(points)))
    chosen, reach = [first], gap(first)
    reach[first] = -1
    for _ in range(1, K):
        n = int(reach.argmax())
        chosen.append(n)
        reach = np.minimum(reach, gap(n))
        reach[chosen] = -1
    return points[np.array(chosen)]
