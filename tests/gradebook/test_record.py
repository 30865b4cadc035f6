"""Submissions of every kind, recorded in nbgrader's gradebook."""

import os
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI

from autograder.assignment import CLUSTERING
from autograder.gradebook import preprocessors, steps
from autograder.quiet import quiet
from autograder.sandbox.errors import IsolationUnavailable

CHECKS = [question.grade_id for question in CLUSTERING.questions]
BY_HAND = [question.id for question in CLUSTERING.manual]


def test_passed_checks_become_auto_scores(classroom):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    recorded = classroom.record()["alice"]
    assert recorded.saved
    assert recorded.report.score == 90
    grades = classroom.grades("alice")
    assert sorted(grades) == sorted(CHECKS + BY_HAND)
    for question in CLUSTERING.questions:
        assert grades[question.grade_id] == (question.points, None, False)
    for name in BY_HAND:
        assert grades[name] == (None, None, True)


def test_an_untouched_notebook_scores_0_and_needs_nobody(classroom):
    classroom.hand_in("bob", classroom.released)
    classroom.record()
    assert set(classroom.grades("bob").values()) == {(0, None, False)}


KERNEL = b'{"cells": [], "metadata": {"kernelspec": {"language": "%b"}}}'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"PK\x03\x04", "not a notebook"),
        (b'{"cells": [', "no valid JSON"),
        (b"\xe9\xff", "not UTF-8"),
        (b"[1, 2]", "not a notebook"),
        (b'{"cells": 3}', "not a list"),
        (b'{"cells": []}', "none of the answer cells"),
        (KERNEL % rb"\ud800", "kernel is \ufffd"),
        (KERNEL % rb"\u001bc", "kernel is \ufffdc"),
        (b"[" * 200_000, "not a notebook"),
    ],
)
def test_a_broken_file_is_listed_for_a_person(classroom, data, reason):
    classroom.hand_in("broken", data)
    classroom.hand_in("fine", classroom.saying("ALL RIGHT"))
    recorded = classroom.record()
    assert recorded["broken"].saved
    assert recorded["broken"].report.outcome == "could_not_grade"
    assert reason in recorded["broken"].report.reason
    assert set(classroom.grades("broken").values()) == {(None, None, True)}
    note = classroom.cell("broken", "grader-note").source
    assert "Could not be graded" in note
    assert recorded["fine"].report.score == 90


def test_a_submission_without_its_notebook_is_listed(classroom):
    classroom.hand_in("text", classroom.source, "answers.txt")
    classroom.hand_in("two", classroom.source, "a.ipynb")
    classroom.hand_in("two", classroom.source, "b.ipynb")
    recorded = classroom.record()
    for student in ("text", "two"):
        assert recorded[student].saved
        assert recorded[student].report.reason == (
            "there is no clustering.ipynb in the submission"
        )
        grades = set(classroom.grades(student).values())
        assert grades == {(None, None, True)}


def test_the_only_notebook_counts_under_any_name(classroom):
    classroom.hand_in("eve", classroom.saying("ALL RIGHT"), "final (2).ipynb")
    assert classroom.record()["eve"].report.score == 90
    note = classroom.cell("eve", "grader-note").source
    assert "Its name is final (2).ipynb" in note


def test_a_link_is_not_followed(classroom, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("only for instructors: 7f3a")
    folder = classroom.hand_in("link", b"")
    (folder / "clustering.ipynb").unlink()
    (folder / "clustering.ipynb").symlink_to(secret)
    (folder / "notes.txt").symlink_to(secret)
    recorded = classroom.record()["link"]
    assert recorded.report.reason.startswith("clustering.ipynb is a link")
    copied = autograded_files(classroom, "link")
    assert sorted(p.name for p in copied) == ["clustering.ipynb", "report.json"]
    assert not any(b"7f3a" in path.read_bytes() for path in copied)
    aside = classroom.root / "set_aside" / "link" / "clustering" / "notes.txt"
    assert os.readlink(aside) == str(secret)


def test_a_folder_or_a_pipe_for_a_notebook_stops_nothing(classroom):
    for student, make in (("folder", Path.mkdir), ("pipe", os.mkfifo)):
        folder = classroom.hand_in(student, b"")
        (folder / "clustering.ipynb").unlink()
        make(folder / "clustering.ipynb")
    for entry in classroom.record().values():
        assert entry.saved
        assert entry.report.reason == "clustering.ipynb is not a file"


def test_other_files_of_a_submission_stay_where_they_were(classroom):
    folder = classroom.hand_in("carol", classroom.source)
    (folder / "numpy.py").write_text("raise SystemExit")
    (folder / "report.json").mkdir()
    (folder / "report.json" / "x").write_text("{}")
    (folder / "timestamp.txt").write_text("2026-11-20 10:00:00 UTC")
    classroom.record()
    names = {path.name for path in autograded_files(classroom, "carol")}
    assert names == {"clustering.ipynb", "report.json", "timestamp.txt"}
    assert (folder / "numpy.py").exists()


def test_a_failing_judge_costs_nobody_a_point(classroom):
    classroom.hand_in("dan", classroom.saying("BREAK THE JUDGE"))
    classroom.hand_in("fine", classroom.saying("ALL RIGHT"))
    recorded = classroom.record()
    assert "the sandbox fell over" in recorded["dan"].report.reason
    assert set(classroom.grades("dan").values()) == {(None, None, True)}
    assert recorded["fine"].report.score == 90


def test_a_check_that_broke_leaves_its_question_to_a_person(classroom):
    classroom.hand_in("dan", classroom.saying("BREAK A CHECK ALL RIGHT"))
    classroom.record()
    grades = classroom.grades("dan")
    assert grades["check-softmax"] == (None, None, True)
    assert grades["check-logsumexp"] == (6, None, False)


def test_points_that_do_not_add_up_are_left_to_a_person(classroom):
    classroom.hand_in("dan", classroom.saying("TOO MUCH ALL RIGHT"))
    classroom.record()
    assert classroom.grades("dan")["check-softmax"] == (None, None, True)


def test_only_what_is_new_or_changed_is_done_again(classroom, graded):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    classroom.hand_in("bob", classroom.released)
    classroom.record()
    done = []
    classroom.record(progress=done.append)
    assert done == []
    classroom.hand_in("bob", classroom.saying("ALL RIGHT at last"))
    assert classroom.record(progress=done.append)["bob"].report.score == 90
    assert done == ["bob"]
    assert len(graded) == 3
    assert classroom.grades("bob")["check-softmax"] == (7, None, False)


def test_the_journal_spares_the_judge(classroom, graded):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    classroom.record()
    classroom.record(again=True)
    assert len(graded) == 1


def test_a_regrade_keeps_what_a_person_gave(classroom):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    classroom.record()
    classroom.set_by_hand("alice", "initialization", 4)
    classroom.set_by_hand("alice", "check-softmax", 2.5)
    classroom.comment("alice", "initialization", "Well seen.")
    classroom.record(again=True)
    grades = classroom.grades("alice")
    assert grades["initialization"] == (None, 4, True)
    assert grades["check-softmax"] == (7, 2.5, True)
    assert grades["check-logsumexp"] == (6, None, False)
    with classroom.gradebook() as gradebook:
        comment = gradebook.find_comment(
            "initialization", "clustering", "clustering", "alice"
        )
        assert comment.comment == "Well seen."


def test_without_isolation_grading_stops_for_all(classroom, monkeypatch):
    def refuse(isolation):
        raise IsolationUnavailable("no namespaces: use --isolation none")

    monkeypatch.setattr("autograder.judging.judge.Judge", refuse)
    classroom.hand_in("alice", classroom.source)
    classroom.hand_in("bob", classroom.source)
    with pytest.raises(steps.StepFailed, match="--isolation none"):
        classroom.record()
    assert list(classroom.root.glob("autograded/*/*/*")) == []


def test_a_timestamp_that_is_none_costs_nothing(classroom):
    folder = classroom.hand_in("carol", classroom.saying("ALL RIGHT"))
    (folder / "timestamp.txt").write_text("yesterday evening")
    recorded = classroom.record()["carol"]
    assert (recorded.saved, recorded.report.score) == (True, 90)
    assert (classroom.root / "set_aside/carol/clustering").is_dir()


def test_the_button_in_formgrader_does_the_same(classroom):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    with quiet():
        api = NbGraderAPI(config=steps.course_config(classroom.root))
        result = api.autograde(CLUSTERING.name, "alice")
    assert result["success"], result
    assert classroom.grades("alice")["check-softmax"] == (7, None, False)


def test_the_journal_is_asked_for_the_same_seed(classroom, graded):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    classroom.record(seed=5)
    classroom.record(seed=5, again=True)
    assert len(graded) == 1
    classroom.record(seed=6, again=True)
    assert len(graded) == 2


def test_without_a_release_nothing_is_recorded(classroom):
    classroom.hand_in("alice", classroom.source)
    released = classroom.root / "release" / "clustering" / "clustering.ipynb"
    released.unlink()
    recorded = classroom.record()["alice"]
    assert not recorded.saved
    assert recorded.report.outcome == "could_not_grade"
    assert "run `nbgrader generate_assignment" in recorded.report.reason


def autograded_files(classroom, student):
    folder = classroom.root / "autograded" / student / "clustering"
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_no_notebook_in_the_end_is_not_written(classroom, monkeypatch):
    odd = [NotebookNode(output_type="none that Jupyter knows")]
    monkeypatch.setattr(preprocessors, "_outputs", lambda *_: odd)
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    recorded = classroom.record()["alice"]
    assert not recorded.saved
    assert "alice" in recorded.report.reason
    assert {grade[0] for grade in classroom.grades("alice").values()} == {None}


def test_queries_stay_compiled_when_the_gradebook_is_closed(classroom):
    url = steps.gradebook_url(classroom.root)
    with Gradebook(url) as first, Gradebook(url) as second:
        assert first.engine is second.engine
