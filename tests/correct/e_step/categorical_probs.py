"""The probabilities of a Categorical with these logits."""

import torch
from torch.distributions import Categorical, MultivariateNormal


def e_step(X, mus, Sigmas, pi):
    print("E-step", X.shape)
    logits = Categorical(probs=pi).logits + MultivariateNormal(
        mus, scale_tril=torch.linalg.cholesky(Sigmas)
    ).log_prob(X.unsqueeze(-2))
    return Categorical(logits=logits).probs
