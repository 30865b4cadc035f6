"""A decorator without functools.wraps counts calls and promotes inputs."""


def promoted(function):
    def inner(*args, **kwargs):
        inner.calls += 1
        args = [np.array(a, dtype=np.float64, order="F") for a in args]
        kwargs = {k: np.array(v, dtype=float) for k, v in kwargs.items()}
        return function(*args, **kwargs)

    inner.calls = 0
    return inner


@promoted
def pairwise_dist(X, Y):
    """Distances."""
    diff = X[:, None] - Y
    diff *= diff
    return np.sqrt(np.add.reduce(diff, axis=2))
