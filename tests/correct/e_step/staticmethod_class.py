"""A little class with static methods; e_step is one of them."""


class EM:
    @staticmethod
    def log_joint(X, mus, Sigmas, pi):
        return pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])

    @staticmethod
    def e_step(X, mus, Sigmas, pi):
        ell = EM.log_joint(X, mus, Sigmas, pi)
        return (ell - ell.logsumexp(1, keepdim=True)).exp()


e_step = EM.e_step
