"""Keeping nbgrader's noise from what an instructor reads."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

# What each of them says on every run, whatever one does: sessions of
# SQLAlchemy, ids of cells that are about to be set, kernels over TCP.
NOISY_LOGGERS = ("traitlets", "nbgrader", "NbGraderAPI", "sqlalchemy")


@contextmanager
def quiet() -> Iterator[None]:
    """Hide warnings and all logs below errors, for a call into nbgrader."""
    levels = {name: logging.getLogger(name).level for name in NOISY_LOGGERS}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in levels:
            logging.getLogger(name).setLevel(logging.ERROR)
        try:
            yield
        finally:
            for name, level in levels.items():
                logging.getLogger(name).setLevel(level)
