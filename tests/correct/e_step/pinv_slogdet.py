"""Hermitian pseudo-inverse and slogdet in float64."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    S = Sigmas.to(torch.float64)
    precision = torch.linalg.pinv(S, hermitian=True)
    logdet = torch.linalg.slogdet(S)[1]
    ells = []
    for k, (p, mu) in enumerate(zip(pi.double(), mus.double())):
        r = X.double() - mu
        ells.append(p.log() - (logdet[k] + ((r @ precision[k]) * r).sum(1)) / 2)
    ells = torch.column_stack(ells)
    return torch.exp(torch.log_softmax(ells, 1)).type_as(X)
