"""hostile: an endless loop in e_step"""


def e_step(X, mus, Sigmas, pi):
    while True:
        pass
