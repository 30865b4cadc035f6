"""Calling a function of this process: the student's own, or the reference.

Inputs are copied for each call and results brought to plain values, so
that a check sees the same as it would across the sandbox.
"""

import copy
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from checks.priming import Prime, prime_of
from checks.run import Request, Returned
from checks.codec import Unsupported, decode, encode, plain
from checks.errors import (
    NotDefined,
    StudentFault,
    StudentRaised,
    UnsupportedValue,
)


@dataclass(frozen=True)
class InProcess:
    """Calls `target`, a qualified name, out of a namespace."""

    namespace: Mapping[str, Any]
    target: str

    def __call__(self, request: Request) -> Returned:
        target = request.target or self.target
        try:
            return self._attempt(target, request, None)
        except StudentRaised as raised:
            prime = prime_of(target, request.args)
            if prime is None or not self._lacks_attribute(raised, target):
                raise
        return self._attempt(target, request, prime)

    def _attempt(
        self, target: str, request: Request, prime: Prime | None
    ) -> Returned:
        function = self._resolve(target, prime)
        kwargs = dict(request.kwargs)
        inputs = copy.deepcopy(request.args)
        if request.earlier is not None:
            other = copy.deepcopy(dict(request.earlier))
            first = tuple(other.get(i, arg) for i, arg in enumerate(inputs))
            _guarded(function, first, copy.deepcopy(kwargs))
        if request.seed is not None:
            seed_everything(request.seed)
        start = time.perf_counter()
        value = _guarded(function, inputs, copy.deepcopy(kwargs))
        seconds = time.perf_counter() - start
        return Returned(_plain(value), _plain(inputs), seconds)

    def _lacks_attribute(self, raised: StudentRaised, target: str) -> bool:
        """Whether an attribute was missing on the instance itself."""
        error = raised.__cause__
        owner = self.namespace.get(target.rpartition(".")[0])
        return (
            isinstance(error, AttributeError)
            and isinstance(owner, type)
            and isinstance(error.obj, owner)
        )

    def _resolve(self, target: str, prime: Prime | None) -> Callable[..., Any]:
        owner, dot, name = target.rpartition(".")
        found = self.namespace.get(owner if dot else name)
        if found is None:
            raise NotDefined(target)
        if not dot:
            return found  # type: ignore[no-any-return]
        if not hasattr(found, name):
            raise NotDefined(target)
        instance = _guarded(found, (), {})
        if prime is not None:
            method, args = prime
            _guarded(getattr(instance, method), copy.deepcopy(args), {})
        return getattr(instance, name)  # type: ignore[no-any-return]


def seed_everything(seed: int) -> None:
    """Seed the global generators a student may draw from."""
    np.random.seed(seed)
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.manual_seed(seed)


def _guarded(
    function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> Any:
    try:
        return function(*args, **kwargs)
    except StudentFault:
        raise
    except Exception as error:
        line, text = _where(function, error)
        # A stub says which function it stands for, and nothing else.
        is_stub = isinstance(error, NotImplementedError)
        where = f" (line {line}: {text})" if text and not is_stub else ""
        raise StudentRaised(
            type(error).__name__, f"{error}{where}", line, None
        ) from error


def _where(
    function: Callable[..., Any], error: Exception
) -> tuple[int | None, str]:
    """The last line of the function's own cell on the way to the error.

    An error deep in a library says little; the line that called it does.
    """
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    own = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if code is not None and frame.filename == code.co_filename
    ]
    return (own[-1].lineno, own[-1].line or "") if own else (None, "")


def _plain(value: Any) -> Any:
    try:
        return plain(decode(encode(value)))
    except Unsupported as error:
        raise UnsupportedValue(str(error)) from error
