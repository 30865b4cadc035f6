"""Answers the judge's calls in the process of one check."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from typing import Any

from autograder.sandbox.inside.cells import seed_everything
from autograder.sandbox.inside.faults import NotDefined, describe

Namespace = dict[str, Any]
Again = Callable[[], dict[str, Any]]

# The student's own methods in whose place the reference's have been put, by
# qualified name: only they set the attributes that the student's others need.
_own: dict[str, Any] = {}


def answer(
    namespace: Namespace, request: dict[str, Any], again: Again
) -> dict[str, Any]:
    """What the judge gets back for one request; never raises.

    ``again`` gives the request once more, with other arrays: a first
    attempt may have changed its arguments.
    """
    reply: dict[str, Any] = {"token": request["token"]}
    try:
        install(namespace, request["code"], request["bindings"])
        reply |= _call(namespace, request, again)
    except BaseException as error:
        reply["error"] = describe(error)
    return reply


def install(namespace: Namespace, code: Any, bindings: list[str]) -> None:
    """Puts the reference's functions in the place of the student's.

    ``code`` is the judge's, compiled, as an array of bytes.
    """
    if code is None:
        return
    reference: Namespace = {"__name__": "reference"}
    exec(marshal.loads(code.tobytes()), reference)
    for qualname in bindings:
        owner, _, name = qualname.rpartition(".")
        if not owner:
            namespace[name] = reference[name]
        elif owner not in namespace:
            raise NotDefined(owner)
        else:
            # The raw attribute, so that a staticmethod stays one.
            _own[qualname] = vars(namespace[owner]).get(name)
            setattr(namespace[owner], name, vars(reference[owner])[name])


def _call(
    namespace: Namespace, request: dict[str, Any], again: Again
) -> dict[str, Any]:
    try:
        return _attempt(namespace, request, prime=None)
    except AttributeError as error:
        instance = getattr(error, "obj", None)
        owner = namespace.get(request["target"].partition(".")[0])
        ours = isinstance(owner, type) and isinstance(instance, owner)
        if request["prime"] is None or not ours:
            raise
    # The method needs what the student keeps on the instance beforehand.
    return _attempt(namespace, again(), prime=request["prime"])


def _attempt(
    namespace: Namespace, request: dict[str, Any], prime: Any
) -> dict[str, Any]:
    args, kwargs = request["args"], request["kwargs"]
    if request["seed"] is not None:
        seed_everything(request["seed"])
    function = _resolve(namespace, request["target"], prime)
    if earlier := request["earlier"]:
        function(*(earlier.get(str(i), arg) for i, arg in enumerate(args)))
    value = function(*args, **kwargs)
    return {"value": value, "inputs": args if request["want_inputs"] else ()}


def _prime(owner: str, instance: Any, method: str, args: Any) -> None:
    """Calls a method of the student's own, whatever stands there now."""
    own = _own.get(f"{owner}.{method}")
    if own is None:
        bound = getattr(instance, method)
    else:
        bound = own.__get__(instance, type(instance))
    bound(*args)


def _resolve(namespace: Namespace, target: str, prime: Any) -> Any:
    owner, _, name = target.partition(".")
    if owner not in namespace:
        raise NotDefined(owner)
    found = namespace[owner]
    if name:
        instance = found()
        if prime is not None:
            _prime(owner, instance, *prime)
        if not hasattr(instance, name):
            raise NotDefined(target)
        found = getattr(instance, name)
    if not callable(found):
        raise NotDefined(target)
    return found
