"""wrong: changes its input in place, half of the rest not done"""

import numpy as np


def softmax(logits):
    logits -= logits.max(axis=1, keepdims=True)
    np.exp(logits, out=logits)
    logits /= logits.sum(axis=1, keepdims=True)
    return logits


class GMM:
    def _init_components(self, points, K, **kwargs):
        raise NotImplementedError("GMM._init_components")

    def _ll_joint(self, points, pi, mu, sigma):
        raise NotImplementedError("GMM._ll_joint")

    def _E_step(self, points, pi, mu, sigma):
        raise NotImplementedError("GMM._E_step")

    def _M_step(self, points, gamma):
        raise NotImplementedError("GMM._M_step")


def gmm_sampling(num_samples, pi, mu, sigma):
    raise NotImplementedError("gmm_sampling")
