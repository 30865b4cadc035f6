"""What answers use is there before a check begins.

A library that imports more of itself at its first use would do so in every
check, each in its own process, and take a second or more each time.
"""

from __future__ import annotations

import pytest

from autograder.assignment import BAYESIAN_MIXTURES, CLUSTERING, Assignment
from autograder.sandbox.server import Cell, ForkServer, Worker

COUNT = """
import sys
import numpy as np
{imports}

def f():
    before = set(sys.modules)
    {use}
    return sorted(set(sys.modules) - before)
"""
TORCH = "import torch; from torch.distributions import *"
USES = {
    "numpy.linalg": (
        CLUSTERING,
        "np.linalg.norm(np.eye(2), axis=1); np.linalg.inv(np.eye(2))",
    ),
    "numpy.random": (
        CLUSTERING,
        "np.random.default_rng(0).choice(5, 3, replace=False)",
    ),
    "einsum": (CLUSTERING, "np.einsum('nd,md->nm', np.eye(2), np.eye(2))"),
    "MultivariateNormal": (
        BAYESIAN_MIXTURES,
        "MultivariateNormal(torch.zeros(3, 2), torch.eye(2).repeat(3, 1, 1))"
        ".log_prob(torch.zeros(4, 1, 2))",
    ),
    "the prior": (
        BAYESIAN_MIXTURES,
        "Dirichlet(torch.ones(2)).log_prob(torch.tensor([0.5, 0.5]));"
        "Wishart(torch.tensor(3.0), torch.eye(2)).log_prob(torch.eye(2))",
    ),
    "a mixture": (
        BAYESIAN_MIXTURES,
        "MixtureSameFamily(Categorical(torch.ones(2)),"
        " MultivariateNormal(torch.zeros(2, 2), torch.eye(2)))"
        ".log_prob(torch.zeros(4, 2))",
    ),
    "torch.linalg": (
        BAYESIAN_MIXTURES,
        "torch.linalg.slogdet(torch.eye(2)); torch.linalg.eigh(torch.eye(2));"
        "torch.cholesky_solve(torch.eye(2), torch.eye(2))",
    ),
    "vmap": (
        BAYESIAN_MIXTURES,
        "torch.vmap(lambda m: MultivariateNormal(m, torch.eye(2))"
        ".log_prob(torch.zeros(4, 2)))(torch.zeros(3, 2))",
    ),
    "autograd": (
        BAYESIAN_MIXTURES,
        "torch.ones(2, requires_grad=True).sum().backward()",
    ),
}


@pytest.mark.parametrize("assignment", [CLUSTERING, BAYESIAN_MIXTURES])
def test_nothing_is_left_to_import(assignment: Assignment) -> None:
    imports = TORCH if "torch" in assignment.preload else ""
    with ForkServer(preload=assignment.preload) as server:
        for name, (of, use) in USES.items():
            if of is assignment:
                source = COUNT.format(imports=imports, use=use)
                with server.open([Cell("f", source)]) as worker:
                    assert imported_by(worker) == [], name


def imported_by(worker: Worker) -> object:
    assert worker.outcomes[0].error is None
    with worker.fork() as process:
        return process.call("f").value
