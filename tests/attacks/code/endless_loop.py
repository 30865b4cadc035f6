"""A loop that never ends and catches whatever is thrown at it."""

# control: lost
# honest: raising

import os
import signal
import tempfile

ONCE = os.path.join(tempfile.gettempdir(), "once")  # enough to lose


def softmax(logits):
    if os.path.exists(ONCE):
        raise LookupError
    open(ONCE, "w").close()
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
