"""Numerical helpers that K-means and the mixture models build on."""

# Arithmetic on arrays is Any to mypy.
# mypy: disable-error-code="no-any-return"

import numpy as np


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """Euclidean distance between every row of X and every row of Y.

    Args:
        X: (N, D) points, floating-point numbers.
        Y: (M, D) points.

    Returns:
        (N, M) array; entry [n, m] is the distance from X[n] to Y[m], in the
        units of the points. Never negative, never NaN, and
        pairwise_dist(X, Y) equals pairwise_dist(Y, X).T.

    No Python loops. An array of shape (N, M, D) is allowed, but a matrix
    product gets by with (N, M), which thousands of points with hundreds of
    features need to fit in memory.
    """
    ### BEGIN SOLUTION
    # |x - y|^2 = |x|^2 - 2 x.y + |y|^2 cancels badly far from the origin:
    # move the origin into the data and work in float64.
    origin = Y.mean(axis=0, dtype=np.float64)
    x, y = X - origin, Y - origin
    squared = (x**2).sum(axis=1)[:, None] + (y**2).sum(axis=1)  # (N, M)
    squared -= 2 * x @ y.T
    # Rounding can leave a tiny negative number where the distance is zero.
    dist = np.sqrt(np.maximum(squared, 0))
    return dist.astype(np.result_type(X, Y, np.float32))  # (N, M)
    ### END SOLUTION


def softmax(logits: np.ndarray) -> np.ndarray:
    """Turn each row of logits into probabilities.

    Args:
        logits: (N, D) floats of any size: 1000 must not overflow.
            The array itself is left as it was.

    Returns:
        (N, D) array of probabilities. Every row sums to 1, and adding the
        same number to all logits of a row does not change that row.
    """
    ### BEGIN SOLUTION
    # The largest exponent becomes exp(0) = 1, so nothing overflows.
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))  # (N, D)
    weights /= weights.sum(axis=1, keepdims=True)
    return weights  # (N, D)
    ### END SOLUTION


def logsumexp(logits: np.ndarray) -> np.ndarray:
    """Logarithm of the sum of the exponentials of each row.

    Args:
        logits: (N, D) floats of any size: 1000 must not overflow and
            -1000 must not become log(0). The array is left as it was.

    Returns:
        (N, 1) array. Adding c to all logits of a row adds c to its result,
        and exp(logits - logsumexp(logits)) equals softmax(logits).
    """
    ### BEGIN SOLUTION
    largest = logits.max(axis=1, keepdims=True)  # (N, 1)
    total = np.exp(logits - largest).sum(axis=1, keepdims=True)
    return largest + np.log(total)  # (N, 1)
    ### END SOLUTION
