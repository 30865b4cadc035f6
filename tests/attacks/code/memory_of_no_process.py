"""Holds memory that is in no account: files that are nowhere."""

# control: evidence
# honest: raising

import os


def softmax(logits):
    try:
        nowhere = os.memfd_create("x")
    except OSError:
        raise LookupError("not allowed") from None
    for _ in range(64):
        os.write(nowhere, b"x" * 2**20)
    raise RuntimeError(WORD)
