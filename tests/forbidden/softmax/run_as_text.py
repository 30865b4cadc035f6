"""SciPy's softmax, imported by a text that is run."""

exec("from scipy import special")


def softmax(logits):
    return eval("special.softmax(logits, axis=1)")
