"""The journal loses nothing and survives a cut-off line."""

from pathlib import Path

from autograder.journal import Journal, key_of
from autograder.report import CheckReport, QuestionReport, Report

CHECK = CheckReport("public/x::test", "adds up", "passed", 2, 2, False)
REPORT = Report(
    "nb.ipynb", "clustering", "graded", "", 90, "bubblewrap", 7, 0.5,
    (QuestionReport("softmax", (CHECK,)),),
)  # fmt: skip


def test_a_report_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "journal.jsonl"
    Journal(path).put("key", REPORT)
    assert Journal(path).get("key") == REPORT
    assert Journal(path).get("other") is None


def test_a_cut_off_line_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.put("one", REPORT)
    with path.open("ab") as file:
        file.write(b'{"key": "two", "rep')
    again = Journal(path)
    again.put("three", REPORT)
    assert Journal(path).get("one") == REPORT
    assert Journal(path).get("two") is None
    assert Journal(path).get("three") == REPORT


def test_the_key_knows_submission_assignment_and_seed() -> None:
    keys = {
        key_of(b"a", "clustering", None),
        key_of(b"b", "clustering", None),
        key_of(b"a", "bayesian_mixtures", None),
        key_of(b"a", "clustering", 0),
        key_of(b"a", "clustering", 1),
    }
    assert len(keys) == 5
