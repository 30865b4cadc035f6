"""partial of a longer function, behind a home-made decorator."""

import functools


def in_double(function):
    """Call with float64 tensors, return in the dtype of the first one."""

    @functools.wraps(function)
    def wrapper(X, *args, **kwargs):
        up = [a.double() for a in (X, *args)]
        named = {k: torch.as_tensor(v).double() for k, v in kwargs.items()}
        return function(*up, **named).to(X.dtype)

    return wrapper


@in_double
def responsibilities(X, mus, Sigmas, pi, temperature):
    ell = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    return torch.softmax(ell / temperature, dim=1)


e_step = functools.partial(responsibilities, temperature=1.0)
