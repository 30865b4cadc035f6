"""right: einsum over centred data"""

import torch


def e_step(X, mus, Sigmas, pi):
    R = X[:, None, :] - mus
    maha = torch.einsum("nkd,kde,nke->nk", R, torch.linalg.inv(Sigmas), R)
    joint = torch.log(pi) - 0.5 * maha - 0.5 * torch.logdet(Sigmas)
    return torch.exp(joint - torch.logsumexp(joint, dim=1, keepdim=True))


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k = q.sum(dim=0)
    mus = kappa0 * mu0 + torch.einsum("nk,nd->kd", q, X)
    mus = mus / (kappa0 + N_k)[:, None]
    R = X[:, None, :] - mus[None]
    S = torch.einsum("nk,nkd,nke->kde", q, R, R)
    S = S + kappa0 * torch.einsum("kd,ke->kde", mus - mu0, mus - mu0) + Sigma0
    S = S / (nu0 + N_k + X.shape[1] + 2)[:, None, None]
    counts = N_k + alpha - 1
    return mus, (S + S.mT) / 2, counts / counts.sum()
