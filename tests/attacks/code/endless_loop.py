"""A loop that never ends and catches whatever is thrown at it."""

# control: lost
# honest: raising

import mmap
import os
import signal

ONCE = mmap.mmap(-1, 1)  # all checks share it, and once is enough to lose


def softmax(logits):
    if ONCE[0]:
        raise LookupError
    ONCE[0] = 1
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
