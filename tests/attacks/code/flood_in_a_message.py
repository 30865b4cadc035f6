"""An exception with a message of 80 MB."""

# control: flood
# honest: raising


def softmax(logits):
    raise RuntimeError("x" * 80_000_000)
