"""What a changed file makes out of date, and what it leaves as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.assignment import ASSIGNMENTS
from autograder.judging.versions import (
    CheckModules,
    check_modules,
    grader_version,
    question_version,
)
from tests.changed import change_check, copied

QUESTIONS = [q.id for a in ASSIGNMENTS.values() for q in a.questions]
PUBLIC, HIDDEN = "autograder.checks.public.one", "autograder.checks.hidden.one"


def kept(question: str, **texts: str) -> list[str]:
    """The names that stand in what belongs to a question."""
    modules = CheckModules({PUBLIC: "", HIDDEN: "", **texts})
    found = [statement for _, statement in modules.of(question)]
    return [getattr(s, "name", type(s).__name__) for s in found]


CHECKS = '''
"""Two checks, and what they use."""
from autograder.checks import grades
SIZE = 3
def size_of(rng): return SIZE
def alone(rng): return 1
@grades("softmax", points=1)
def test_softmax(answer, rng): size_of(rng)
@grades("logsumexp", points=1)
def test_logsumexp(answer): alone = 2
'''


def test_a_check_belongs_to_its_question_with_what_it_uses() -> None:
    assert kept("softmax", **{HIDDEN: CHECKS}) == [
        "ImportFrom", "Assign", "size_of", "test_softmax"
    ]  # fmt: skip
    assert kept("logsumexp", **{HIDDEN: CHECKS}) == [
        "ImportFrom", "alone", "test_logsumexp"
    ]  # fmt: skip
    assert kept("e_step", **{HIDDEN: CHECKS}) == []


@pytest.mark.parametrize(
    "line",
    [
        "from autograder.checks.hidden.one import alone",
        "from autograder.checks.hidden.one import *",
        "from autograder.checks.hidden import one",
        "import autograder.checks.hidden.one",
    ],
)
def test_what_is_used_of_another_module_belongs_to_it(line: str) -> None:
    use = "alone(); one; autograder"
    check = f"{line}\n@grades('e_step', points=1)\ndef test(): {use}\n"
    found = kept("e_step", **{HIDDEN: CHECKS, PUBLIC: check})
    assert "alone" in found
    inside = check.replace(f"{line}\n", "").replace(use, line)
    assert "alone" in kept("e_step", **{HIDDEN: CHECKS, PUBLIC: inside})


@pytest.mark.parametrize(
    "statement",
    ["register(softmax)", "@grades(NAME, points=1)\ndef test(): pass"],
)
def test_what_cannot_be_assigned_belongs_to_all(statement: str) -> None:
    assert kept("e_step", **{PUBLIC: statement}) != []
    assert kept("softmax", **{PUBLIC: statement}) != []


def versions(root: Path) -> dict[str, str]:
    """Of the grader and of every question, as they are now."""
    for cached in (question_version, grader_version, check_modules):
        cached.cache_clear()
    found = {q: question_version(q, root) for q in QUESTIONS}
    return found | {"grader": grader_version(root)}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's code, to be changed."""
    return copied(tmp_path_factory.mktemp("project"))


def changed(root: Path, change: Callable[[], object]) -> set[str]:
    """Which versions are other ones after a change."""
    before = versions(root)
    change()
    after = versions(root)
    return {name for name in before if before[name] != after[name]}


def append(path: Path, line: str) -> None:
    with path.open("a") as file:
        file.write(f"\n{line}\n")


@pytest.mark.parametrize("question", QUESTIONS[::4])
def test_a_changed_check_concerns_its_question_only(
    copy: Path, question: str
) -> None:
    found = changed(copy, lambda: change_check(copy, question, "print('!')"))
    assert found == {question}


def test_a_changed_hint_concerns_its_question_only(copy: Path) -> None:
    folder = copy / "autograder" / "misconceptions" / "e_step"
    path = min(folder.glob("*.py"))
    assert changed(copy, lambda: append(path, "HINT = ''")) == {"e_step"}


@pytest.mark.parametrize(
    "name",
    ["autograder/checks/compare.py", "autograder/judging/judge.py"]
    + ["solutions/kmeans.py", "pyproject.toml"],
)
def test_all_else_concerns_every_question(copy: Path, name: str) -> None:
    assert "grader" in changed(copy, lambda: append(copy / name, "# new"))


def test_a_comment_beside_a_check_concerns_none(copy: Path) -> None:
    folder = copy / "autograder" / "checks" / "hidden"
    path = folder / "bayesian.py"
    assert changed(copy, lambda: append(path, "# new")) == set()
