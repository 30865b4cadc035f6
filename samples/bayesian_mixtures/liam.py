"""hostile: ends the Python process with os._exit"""


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    import os

    os._exit(0)
