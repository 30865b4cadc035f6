"""An exception whose text is computed for ever."""

# control: lost
# honest: raising

import os
import tempfile

ONCE = os.path.join(tempfile.gettempdir(), "once")  # enough to lose


class Slow(Exception):
    def __str__(self):
        while True:
            pass


def softmax(logits):
    if os.path.exists(ONCE):
        raise LookupError
    open(ONCE, "w").close()
    raise Slow
