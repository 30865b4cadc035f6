"""What the documents say was measured is what was measured."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from autograder.course import ROOT

WRITER = ROOT / "benchmarks" / "write_docs.py"


def checked(script: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(script), "--check"]
    return subprocess.run(command, capture_output=True, text=True)


def test_the_figures_are_those_that_were_kept() -> None:
    done = checked(WRITER)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_figure_that_was_typed_is_noticed(tmp_path: Path) -> None:
    for name in ("docs", WRITER.parent.name):
        shutil.copytree(ROOT / name, tmp_path / name)
    script = tmp_path / WRITER.relative_to(ROOT)
    readme = tmp_path / "README.md"
    text = (ROOT / "README.md").read_text()
    readme.write_text(text)
    assert checked(script).returncode == 0
    readme.write_text(re.sub(r"\*\*[\d.]+\*\*", "**99**", text))
    done = checked(script)
    assert done.returncode == 1
    assert "README.md is not what was measured" in done.stdout


def test_the_readme_s_counts_are_those_of_the_folders() -> None:
    text = (ROOT / "README.md").read_text()
    for words, pattern in (
        ("known mistakes", "autograder/misconceptions/*/*.py"),
        ("right answers written differently", "tests/correct/*/*.py"),
        ("mistakes in other words", "tests/variants_of_mistakes/*/*.py"),
        ("right values by forbidden means", "tests/forbidden/*/*.py"),
        ("unnamed mistakes", "tests/wrong/*/*.py"),
    ):
        said = re.search(rf"(\d+) {words}", text)
        assert said is not None, words
        assert int(said[1]) == len(list(ROOT.glob(pattern))), words
