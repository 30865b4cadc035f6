"""Writes 80 MB to each stream."""

# control: flood
# honest: wrong

import os


def softmax(logits):
    for fd in (1, 2):
        for _ in range(20):
            try:
                os.write(fd, b"x" * 2**22)
            except OSError:
                break
    return logits
