"""hostile: ends the Python process with os._exit"""


def logsumexp(logits):
    import os

    os._exit(0)
