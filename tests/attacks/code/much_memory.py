"""Takes half a gigabyte."""

# control: evidence
# honest: raising


def softmax(logits):
    held = bytearray(2**29)
    held[:: 2**12] = b"x" * len(held[:: 2**12])
    raise RuntimeError(WORD)
