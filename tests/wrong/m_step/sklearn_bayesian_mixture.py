"""Forbidden import, and another model.

Scikit-learn's BayesianGaussianMixture makes the M-step.
"""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    from sklearn.mixture import BayesianGaussianMixture

    ready = BayesianGaussianMixture(
        n_components=q.shape[1],
        mean_prior=mu0.numpy(),
        mean_precision_prior=kappa0,
        degrees_of_freedom_prior=nu0,
        covariance_prior=Sigma0.numpy(),
        weight_concentration_prior_type="dirichlet_distribution",
        weight_concentration_prior=float(alpha[0]),
    )
    x = X.numpy()
    ready._check_parameters(x)
    ready._m_step(x, np.log(q.numpy() + 1e-30))
    pi = q.sum(dim=0) + alpha - 1
    as_torch = lambda a: torch.as_tensor(a, dtype=X.dtype)
    return (as_torch(ready.means_), as_torch(ready.covariances_), pi / pi.sum())
