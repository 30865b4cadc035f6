"""Fills the folder for temporary files."""

# control: evidence
# honest: raising

import os
import tempfile


def softmax(logits):
    held = []
    try:
        for _ in range(10):
            file = tempfile.TemporaryFile(buffering=0)
            held.append(file)
            for _ in range(7):
                file.write(b"x" * 2**20)
    except OSError:
        raise LookupError("full") from None
    raise RuntimeError(WORD)
