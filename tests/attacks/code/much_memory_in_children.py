"""Takes half a gigabyte, a part of it in each of four processes."""

# control: evidence
# honest: raising

import mmap
import os
import time

ONCE = mmap.mmap(-1, 1)  # all checks share it, and once is enough to lose


def softmax(logits):
    if ONCE[0]:
        raise LookupError
    ONCE[0] = 1
    ours, theirs = os.pipe()
    for _ in range(4):
        if os.fork() == 0:
            held = bytearray(b"x") * 2**27
            os.write(theirs, b"1")
            time.sleep(2)
            os._exit(0)
    got = b""
    while len(got) < 4:
        got += os.read(ours, 4)
    time.sleep(0.5)
    raise RuntimeError(WORD)
