"""Every logit goes through a logistic function of its own."""

import numpy as np

CAUGHT_BY = "public/helpers::test_softmax_rows"
HINT = (
    "Your entries do not depend on the other logits of their row, so a "
    "row need not add up to one. Divide each weight by the sum of the "
    "weights of its row."
)


def softmax(logits):
    return 1 / (1 + np.exp(-logits))
