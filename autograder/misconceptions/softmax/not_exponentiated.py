"""The logits themselves are divided by their sum."""

CAUGHT_BY = "public/helpers::test_softmax_rows"
HINT = (
    "Logits may be negative, and their sum may be zero. What makes a "
    "positive weight of any real number?"
)


def softmax(logits):
    return logits / logits.sum(axis=1, keepdims=True)
