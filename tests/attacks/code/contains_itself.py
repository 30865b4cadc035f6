"""A list that contains itself."""

# control: lost
# honest: raising


def softmax(logits):
    values = []
    values.append(values)
    return values
