"""Lists of Python numbers instead of arrays."""

import math

import torch


def e_step(X, mus, Sigmas, pi):
    P = torch.linalg.inv(Sigmas)
    D = X.shape[1]
    c = (pi.log() - torch.logdet(Sigmas) / 2).tolist()
    comps = list(zip(c, mus.tolist(), P.tolist()))
    out = []
    rD = range(D)
    for x in X.tolist():
        t = []
        for a, m, S in comps:
            g = [u - v for u, v in zip(x, m)]
            q = 0.0
            for i in rD:
                gi, Si = g[i], S[i]
                for j in rD:
                    q += gi * Si[j] * g[j]
            t.append(a - q / 2)
        b = max(t)
        w = [math.exp(v - b) for v in t]
        s = sum(w)
        out.append([v / s for v in w])
    return torch.tensor(out, dtype=X.dtype)
