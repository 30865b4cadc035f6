"""Forbidden import in disguise.

SciPy by __import__ with a name put together. Values are right.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    name = ".".join(["sci" + "py", "spatial", "distance"])
    module = __import__(name, fromlist=["x"])
    return getattr(module, "cd" + "ist")(X, Y)
