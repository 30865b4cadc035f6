"""Methods that are called twice on one instance, and must not remember."""

from collections.abc import Iterator
from contextlib import contextmanager

from autograder.checks.registry import Failure


@contextmanager
def in_a_second_call() -> Iterator[None]:
    """A failure says that the first call was right, and what that means."""
    try:
        yield
    except Failure as failure:
        raise Failure(
            f"called twice on one instance: {failure.seen}",
            "A first call gave the right values, so something is remembered "
            "from one call to the next: use the arguments alone.",
        ) from None
