"""The journal loses nothing and survives a cut-off line."""

from dataclasses import replace
from pathlib import Path

import pytest

from autograder.judging.journal import Journal, journal_at, key_of
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


def reported(outcome: str = "passed", message: str = "") -> Report:
    """Two questions; the first one's check has ended like this."""
    check = replace(CHECK, outcome=outcome, message=message)
    second = QuestionReport("logsumexp", (CHECK,))
    first = QuestionReport("softmax", (check,))
    return replace(REPORT, questions=(first, second))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.jsonl"


def change_checks(monkeypatch: pytest.MonkeyPatch, question: str) -> None:
    """From now on that question has other checks."""
    monkeypatch.setattr(
        "autograder.judging.journal.question_version",
        lambda name: "new" if name == question else "old",
    )


def test_of_an_old_report_the_other_questions_are_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_checks(monkeypatch, "")
    Journal(path).put("key", reported())
    change_checks(monkeypatch, "softmax")
    journal = Journal(path)
    assert journal.get("key") is None
    assert not journal.is_done("key")
    kept = journal.kept("key")
    assert kept is not None
    assert [question.id for question in kept.questions] == ["logsumexp"]
    journal.put("key", reported())
    assert Journal(path).get("key") == reported()


@pytest.mark.parametrize(
    ("outcome", "message"),
    [("timed_out", ""), ("failed", "NameError: name 'x' is not defined")],
)
def test_nothing_is_kept_where_one_question_bears_on_others(
    path: Path, monkeypatch: pytest.MonkeyPatch, outcome: str, message: str
) -> None:
    change_checks(monkeypatch, "")
    Journal(path).put("key", reported(outcome, message))
    assert Journal(path).is_done("key")
    change_checks(monkeypatch, "logsumexp")
    assert Journal(path).kept("key") is None


def test_what_failed_for_a_reason_of_ours_is_tried_again(path: Path) -> None:
    journal = Journal(path)
    journal.put("check", reported("could_not_grade"))
    failed = replace(
        REPORT, outcome="could_not_grade", reason="the grader failed: memory"
    )
    journal.put("all", failed)
    journal.put("file", replace(failed, reason="the file is empty"))
    assert [journal.is_done(key) for key in ("check", "all", "file")] == [
        False, False, True
    ]  # fmt: skip
    assert journal.get("all") == failed  # what there is until then
    kept = journal.kept("check")
    assert kept is not None
    assert [question.id for question in kept.questions] == ["logsumexp"]


def test_what_others_have_added_is_read(path: Path) -> None:
    journal, other = journal_at(path), Journal(path)
    other.put("one", REPORT)
    assert journal.get("one") is None
    assert journal_at(path) is journal
    assert journal.get("one") == REPORT
    path.unlink()
    assert journal_at(path).get("one") is None
