"""The kit: complete, fresh, and without what students must not see."""

import ast
import difflib
import json
import math
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.building.build import build
from autograder.building.kit import write_zip
from autograder.building.recording import rounded
from autograder.checks.all import all_checks
from autograder.codec import decode, encode
from autograder.course import COURSE, ROOT
from autograder.misconceptions import misconceptions_of
from autograder.reference import BEGIN, END

RECORDED = "checks/recorded.bin"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole course, built anew."""
    target = tmp_path_factory.mktemp("course")
    assert list(build(target))
    return target


@pytest.fixture(params=ASSIGNMENTS.values(), ids=ASSIGNMENTS)
def assignment(request: pytest.FixtureRequest) -> Assignment:
    found: Assignment = request.param
    return found


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def files_of_kit(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as kit:
        return {
            name.partition("/")[2]: kit.read(name) for name in kit.namelist()
        }


# What is committed is what would be built now.


def test_the_release_is_fresh(built: Path, assignment: Assignment) -> None:
    name = Path("release") / assignment.name
    assert_same(files_in(COURSE / name), files_in(built / name))


def test_the_kit_is_the_release(assignment: Assignment) -> None:
    kit = files_of_kit(COURSE / "kits" / f"{assignment.name}.zip")
    assert_same(kit, files_in(COURSE / "release" / assignment.name))


def test_the_zip_depends_on_content_only(built: Path, tmp_path: Path) -> None:
    folder = built / "release" / "clustering"
    for path in folder.rglob("*"):
        os.utime(path, (0, 0))
    write_zip(folder, tmp_path / "again.zip", prefix="clustering")
    again = (tmp_path / "again.zip").read_bytes()
    assert again == (built / "kits" / "clustering.zip").read_bytes()


def assert_same(found: dict[str, bytes], fresh: dict[str, bytes]) -> None:
    """Equal files; recorded numbers up to rounding; a diff if not."""
    hint = "; run `make course`"
    assert sorted(found) == sorted(fresh), hint
    for name, data in found.items():
        if name == RECORDED:
            assert differences(decode(data), decode(fresh[name])) == [], hint
        elif data != fresh[name]:
            pytest.fail(f"{diff(name, data, fresh[name])}{hint}")


def diff(name: str, old: bytes, new: bytes) -> str:
    try:
        lines = [data.decode().splitlines() for data in (old, new)]
    except UnicodeDecodeError:
        return f"{name} differs"
    changes = difflib.unified_diff(*lines, name, "built now", n=1, lineterm="")
    return "\n".join(list(changes)[:40])


def differences(one: object, other: object, where: str = "") -> list[str]:
    """Where two recordings differ by more than other machines' rounding."""
    if isinstance(one, dict) and isinstance(other, dict):
        if one.keys() != other.keys():
            return [f"{where}: {sorted(one.keys() ^ other.keys())}"]
        pairs = [(f"{where}/{key}", one[key], other[key]) for key in one]
    elif isinstance(one, list | tuple) and isinstance(other, list | tuple):
        if len(one) != len(other):
            return [f"{where}: {len(one)} and {len(other)} items"]
        pairs = [
            (f"{where}/{i}", a, b)
            for i, (a, b) in enumerate(zip(one, other, strict=True))
        ]
    else:
        return [] if near(one, other) else [f"{where}: {one} and {other}"]
    return [
        found for where_, a, b in pairs for found in differences(a, b, where_)
    ]


def near(one: object, other: object) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        # The sums of a fingerprint cancel: see naming.TOLERANCE.
        return math.isclose(one, other, rel_tol=1e-4, abs_tol=1e-3)
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        same = one.shape == other.shape and one.dtype == other.dtype
        return same and np.allclose(one, other, equal_nan=True)
    return type(one) is type(other) and one == other


def test_other_recordings_are_told_apart() -> None:
    """The comparison above can fail."""
    record = {"a": [1.0, np.ones(3)], "b": "text"}
    assert (
        differences(record, {"a": [1.0 + 1e-7, np.ones(3)], "b": "text"}) == []
    )
    for other in (
        {"a": [1.1, np.ones(3)], "b": "text"},
        {"a": [1.0, np.ones(4)], "b": "text"},
        {"a": [1.0, np.ones(3) * 2], "b": "text"},
        {"a": [1.0], "b": "text"},
        {"a": [1.0, np.ones(3)], "b": "other"},
        {"a": [1.0, np.ones(3)]},
    ):
        assert len(differences(record, other)) == 1


# Nothing in it hands over an answer or a hidden check.


def secrets() -> dict[str, str]:
    """Texts that no student may get, each with where it comes from."""
    found = {}
    for path in sorted((ROOT / "solutions").glob("*.py")):
        for line in solution_lines(path.read_text()):
            found[line] = f"solutions/{path.name}"
    for question in (q for a in ASSIGNMENTS.values() for q in a.questions):
        for mistake in misconceptions_of(question.id):
            for line in body_lines(mistake.source):
                found[line] = f"misconception {question.id} {mistake.id}"
    for check in all_checks():
        if check.hidden:
            found[check.id.partition("::")[2]] = "name of a hidden check"
            found[check.title] = "title of a hidden check"
    for word in (BEGIN, END, "HIDDEN TEST", "CAUGHT_BY", "looks_like"):
        found[word] = "a word of ours"
    return found


def solution_lines(text: str) -> list[str]:
    """Lines of reference solutions that are long enough to give them away."""
    inside, kept = False, []
    for line in map(str.strip, text.splitlines()):
        if line in (BEGIN, END):
            inside = line == BEGIN
        elif inside and tells(line):
            kept.append(line)
    return kept


def body_lines(source: str) -> list[str]:
    lines = source.splitlines()[1:]
    return [line.strip() for line in lines if tells(line.strip())]


def tells(line: str) -> bool:
    """Whether a line says something: not `N, D = X.shape` or `else:`."""
    return len(line) > 30 and not line.startswith(("#", "raise", "def "))


# Lines of misconceptions that a kit holds for another reason.
HARMLESS = {
    "low, high = points.min(axis=0), points.max(axis=0)",  # of a check
    "joint = self._ll_joint(points, pi, mu, sigma)",  # of GMM.__call__
}


def texts_given(files: dict[str, bytes]) -> dict[str, str]:
    """All files as text; of notebooks, what their cells hold."""
    texts = {}
    for name, data in files.items():
        texts[name] = data.decode("utf-8", "replace")
        if name.endswith(".ipynb"):
            cells = json.loads(data)["cells"]
            texts[name] += "\n".join("".join(c["source"]) for c in cells)
    return texts


def leaks(files: dict[str, bytes]) -> list[str]:
    texts = texts_given(files)
    return [
        f"{name} holds {text!r} ({origin})"
        for text, origin in secrets().items()
        for name, content in texts.items()
        if text not in HARMLESS and text in content
    ]


def test_nothing_leaks(assignment: Assignment) -> None:
    folder = COURSE / "release" / assignment.name
    assert leaks(files_in(folder)) == []
    kit = COURSE / "kits" / f"{assignment.name}.zip"
    assert leaks(files_of_kit(kit)) == []


def test_a_leak_is_found() -> None:
    for text in [text for text in secrets() if text not in HARMLESS][::25]:
        notebook = {"cells": [{"source": f"x = 1\n    {text}\n"}]}
        assert leaks({"a.ipynb": json.dumps(notebook).encode()})
        assert leaks({"checks/recorded.bin": b"\xff\0" + text.encode()})


def test_a_kit_needs_nothing_of_ours(assignment: Assignment) -> None:
    kit = COURSE / "kits" / f"{assignment.name}.zip"
    own = {"checks"} | assignment.allowed_imports
    # What Jupyter brings; imported where it is needed only.
    own |= {"IPython", "nbformat", "nbclient", "torch"}
    for name, data in files_of_kit(kit).items():
        if name.endswith(".py"):
            used = set(imported(ast.parse(data)))
            assert used - own - sys.stdlib_module_names == set(), name
            assert b"autograder" not in data, name


def imported(tree: ast.Module) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append(node.module or "")
    return [name.partition(".")[0] for name in found]


def test_no_path_of_this_machine_is_in_it(assignment: Assignment) -> None:
    kit = COURSE / "kits" / f"{assignment.name}.zip"
    for name, text in texts_given(files_of_kit(kit)).items():
        assert str(ROOT) not in text, name
        assert not re.search(r"/(home|root|Users)/\w", text), name


def test_the_readme_tells_how_to_begin(assignment: Assignment) -> None:
    kit = files_of_kit(COURSE / "kits" / f"{assignment.name}.zip")
    text = kit["README.md"].decode()
    for way in ("conda env create", "pip install -r", "VS Code", "Colab"):
        assert way in text
    for name in re.findall(r"`([\w./]+\.(?:ipynb|yml|txt))`", text):
        assert name in kit
    environment = re.search(
        r"^name: (.*)$", kit["environment.yml"].decode(), re.M
    )
    assert environment
    assert f"conda activate {environment[1]}" in text
    needs_torch = "torch==" in kit["requirements.txt"].decode()
    assert ("for torch==" in text) == needs_torch


RECORD = """
import hashlib
from autograder.assignment import ASSIGNMENTS
from autograder.building.recording import recording_of
for assignment in ASSIGNMENTS.values():
    print(hashlib.sha256(recording_of(assignment)).hexdigest())
"""


def test_recordings_are_the_same_every_time() -> None:
    """Sets are ordered otherwise in another process, random numbers too."""
    one, two = (
        subprocess.run(
            [sys.executable, "-W", "error", "-c", RECORD],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert one == two
    assert len(one.split()) == len(ASSIGNMENTS)


def test_the_last_digits_are_not_recorded() -> None:
    """They differ from processor to processor."""
    values = np.random.default_rng(0).normal(size=(20, 3)), np.zeros(2), 1 / 3
    noisy = tuple(value * (1 + 1e-15) for value in values)
    assert encode(rounded(values)) == encode(rounded(noisy))
    assert encode(values) != encode(noisy)
    for value, kept in zip(values, rounded(values), strict=True):
        assert np.allclose(value, kept, rtol=1e-8, atol=1e-9)
    strange = np.array([-np.inf, np.nan, 1e30, -0.0])
    kept = rounded(strange)
    assert np.array_equal(kept, strange, equal_nan=True)
    assert not np.signbit(kept[3])
