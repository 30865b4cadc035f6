"""Takes half a gigabyte of memory that it shares with its children."""

# control: evidence
# honest: raising

import mmap
import time


def softmax(logits):
    held = mmap.mmap(-1, 2**29)
    for start in range(0, 2**29, 2**20):
        held[start : start + 2**20] = b"x" * 2**20
    time.sleep(0.5)
    raise RuntimeError(WORD)
