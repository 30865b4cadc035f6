"""Which earlier questions a function builds on, read off its byte code."""

from collections.abc import Iterator, Mapping
from types import CodeType
from typing import Any

from checks.display import LATER
from checks.examine import Examined, examine
from checks.recorded import recording
from checks.run import PASSED


def broken_parts(found: Examined, namespace: Mapping[str, Any]) -> list[str]:
    """Earlier questions this one uses whose own checks do not pass yet."""
    whole = any(
        check.own_parts and verdict.outcome not in (PASSED, LATER)
        for check, verdict in zip(found.checks, found.verdicts, strict=True)
    )
    earlier = recording().handout.earlier(found.question)
    used = set(earlier) if whole else uses(found.question, namespace)
    return [
        question
        for question in earlier
        if question in used
        and not examine(question, namespace, name_mistake=False).is_well
    ]


def uses(question: str, namespace: Mapping[str, Any]) -> set[str]:
    """The other questions that a question's function reaches by name."""
    by_name = {q.rpartition(".")[2]: q for q in recording().handout.questions}
    seen: set[str] = set()
    todo = [question.rpartition(".")[2]]
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        code = _code(by_name.get(name, name), namespace)
        if code is not None:
            todo += _names(code)
    return {by_name[name] for name in seen if name in by_name} - {question}


def _code(qualname: str, namespace: Mapping[str, Any]) -> CodeType | None:
    owner, dot, name = qualname.rpartition(".")
    found = namespace.get(owner if dot else name)
    if dot:
        found = getattr(found, name, None)
    code = getattr(found, "__code__", None)
    return code if isinstance(code, CodeType) else None


def _names(code: CodeType) -> Iterator[str]:
    """Global names and attributes, those of inner functions included."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
