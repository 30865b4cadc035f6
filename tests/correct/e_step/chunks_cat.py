"""Blocks of 32,768 points, concatenated; memory stays small."""


@torch.no_grad()
def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    density = MultivariateNormal(mus, Sigmas, validate_args=False)
    log_pi = pi.log()

    def block(x):
        return torch.softmax(density.log_prob(x[:, None]) + log_pi, dim=1)

    return torch.cat(list(map(block, torch.split(X, 32_768))))
