"""Opens more files than it may."""

# control: evidence
# honest: raising


def softmax(logits):
    held = []
    try:
        for _ in range(300):
            held.append(open("/dev/null"))
    except OSError:
        raise LookupError("too many") from None
    raise RuntimeError(WORD)
