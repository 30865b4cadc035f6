"""What a changed file makes out of date, and what it leaves as it was."""

import shutil
from pathlib import Path

import pytest

from autograder.assignment import ASSIGNMENTS
from autograder.course import ROOT
from autograder.versions import (
    CheckModules,
    check_modules,
    grader_version,
    question_version,
)

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


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's code, to be changed."""
    for name in ("autograder", "solutions"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def versions(root: Path) -> dict[str, str]:
    """Of the grader and of every question, as they are now."""
    for cached in (question_version, grader_version, check_modules):
        cached.cache_clear()
    found = {q: question_version(q, root) for q in QUESTIONS}
    return found | {"grader": grader_version(root)}


@pytest.mark.parametrize(
    ("path", "old", "new", "changed"),
    [
        (
            "checks/hidden/kmeans.py",
            "for count in (k, 16, 16, n, n):",
            "for count in (k, 16, n, n):",
            {"KMeans._init_centers"},
        ),
        (
            "checks/public/helpers.py",
            "SOFTMAX = np.array(",
            "SOFTMAX = np.asarray(",
            {"softmax"},
        ),
        (
            "checks/hidden/kmeans_updates.py",
            "def updates(",
            "def updates(  # only a comment\n    ",
            set(),
        ),
        (
            "checks/hidden/kmeans_updates.py",
            "    return cloud(rng, k, d), labels",
            "    rng.normal()\n    return cloud(rng, k, d), labels",
            {"KMeans._update_centers", "KMeans._get_loss"},
        ),
        (
            "misconceptions/e_step/axes_squeezed.py",
            "HINT = (",
            "HINT = (\n    'Look. '",
            {"e_step"},
        ),
        ("checks/compare.py", "import", "import ", {"grader"}),
        ("codec.py", "MAX_DEPTH = 32", "MAX_DEPTH = 31", {"grader"}),
    ],
)
def test_a_change_concerns_its_questions_only(
    copy: Path, path: str, old: str, new: str, changed: set[str]
) -> None:
    before = versions(copy)
    file = copy / "autograder" / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    after = versions(copy)
    assert {name for name in before if before[name] != after[name]} == changed


def test_a_change_of_the_reference_concerns_all(copy: Path) -> None:
    before = versions(copy)
    with (copy / "solutions" / "kmeans.py").open("a") as file:
        file.write("\nX = 1\n")
    assert versions(copy)["grader"] != before["grader"]
