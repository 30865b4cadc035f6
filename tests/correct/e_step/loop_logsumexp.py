"""A loop over the clusters, normalised in the log domain."""

import torch


def e_step(X, mus, Sigmas, pi):
    N, K = X.shape[0], mus.shape[0]
    log_q = torch.zeros(N, K, dtype=X.dtype)
    for k in range(K):
        d = torch.distributions.MultivariateNormal(mus[k], Sigmas[k])
        log_q[:, k] = d.log_prob(X) + pi[k].log()
    return (log_q - log_q.logsumexp(1, keepdim=True)).exp()
