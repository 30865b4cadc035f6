"""How much more effort more input takes, however slow the machine is."""

import gc
import time
from collections.abc import Callable


def growth(work: Callable[[int], object], small: int, large: int) -> float:
    """How many times the CPU time of `small` is what `large` takes.

    The least of three runs each, in turns: what the machine does beside
    them only ever adds. No garbage is collected meanwhile: that takes as
    long as all the tests before have left things to look at.
    """
    times = [(seconds(work, small), seconds(work, large)) for _ in range(3)]
    one, other = (min(each) for each in zip(*times, strict=True))
    return other / one


def seconds(work: Callable[[int], object], size: int) -> float:
    gc.disable()
    try:
        start = time.process_time()
        work(size)
        return time.process_time() - start
    finally:
        gc.enable()
