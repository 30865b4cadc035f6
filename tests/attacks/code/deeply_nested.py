"""A list within a list within a list, 100,000 deep."""

# control: lost
# honest: raising


def softmax(logits):
    values = []
    for _ in range(100_000):
        values = [values]
    return values
