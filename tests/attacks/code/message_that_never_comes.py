"""An exception whose text is computed for ever."""

# control: lost
# honest: raising

import mmap

ONCE = mmap.mmap(-1, 1)  # all checks share it, and once is enough to lose


class Slow(Exception):
    def __str__(self):
        while True:
            pass


def softmax(logits):
    if ONCE[0]:
        raise LookupError
    ONCE[0] = 1
    raise Slow
