"""right: works in float64 inside, returns a list"""

import torch


def e_step(X, mus, Sigmas, pi):
    double = [t.double() for t in (X, mus, Sigmas, pi)]
    X_, m_, S_, p_ = double
    normal = torch.distributions.MultivariateNormal(m_, S_)
    joint = normal.log_prob(X_.unsqueeze(1)) + p_.log()
    return joint.softmax(dim=-1).to(X.dtype)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    X_, q_ = X.double(), q.double()
    weight = q_.sum(0)
    mus = (kappa0 * mu0 + q_.T @ X_) / (kappa0 + weight).unsqueeze(1)
    R = X_ - mus.unsqueeze(1)
    S = (q_.T.unsqueeze(-1) * R).mT @ R
    d = (mus - mu0).unsqueeze(-1)
    S = S + kappa0 * d @ d.mT + Sigma0
    S = S / (nu0 + weight + X.shape[1] + 2).view(-1, 1, 1)
    S = (S + S.mT) / 2
    pi = weight + alpha - 1
    return [mus.to(X.dtype), S.to(X.dtype), (pi / pi.sum()).to(X.dtype)]
