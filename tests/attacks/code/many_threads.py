"""Starts more threads than it may."""

# control: evidence
# honest: raising

import threading
import time


def softmax(logits):
    threading.stack_size(2**16)
    for born in range(60):
        thread = threading.Thread(target=time.sleep, args=(3,), daemon=True)
        try:
            thread.start()
        except RuntimeError:
            raise LookupError("too few threads") from None
    raise RuntimeError(WORD)
