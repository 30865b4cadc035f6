"""Static methods in a class; m_step is bound to one."""


class MStep:
    @staticmethod
    def weights(n, alpha):
        return (n + alpha - 1) / (n + alpha - 1).sum()

    @staticmethod
    def means(X, q, n, mu0, kappa0):
        return (kappa0 * mu0 + torch.tensordot(q, X, ([0], [0]))) / (
            kappa0 + n
        ).unsqueeze(1)

    @staticmethod
    def covariances(X, q, n, mus, mu0, kappa0, nu0, Sigma0):
        out = []
        for k, mu in enumerate(mus):
            d, d0 = X - mu, mu0 - mu
            S = Sigma0 + kappa0 * d0.outer(d0) + (d * q[:, k : k + 1]).T @ d
            out.append((S + S.T) / 2 / (nu0 + n[k] + len(mu) + 2))
        return torch.stack(out, dim=0)

    @staticmethod
    def run(X, q, alpha, mu0, kappa0, nu0, Sigma0):
        n = q.sum(dim=0)
        mus = MStep.means(X, q, n, mu0, kappa0)
        Sigmas = MStep.covariances(X, q, n, mus, mu0, kappa0, nu0, Sigma0)
        return mus, Sigmas, MStep.weights(n, alpha)


m_step = MStep.run
