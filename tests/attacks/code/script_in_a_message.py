"""A message that is a script, for the browser of whoever reads it."""

# control: script
# honest: raising


def softmax(logits):
    raise RuntimeError(
        "<script>alert('" + WORD + "')</script><img src=x onerror=alert()>"
    )
