"""Writes a file larger than it may."""

# control: evidence
# honest: raising

import signal
import tempfile


def softmax(logits):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with tempfile.TemporaryFile(buffering=0) as file:
        try:
            for _ in range(12):
                file.write(b"x" * 2**20)
        except OSError:
            raise LookupError("too large") from None
    raise RuntimeError(WORD)
