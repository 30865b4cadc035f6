"""What people read: the feedback page, formgrader's cells, grades.csv."""

import csv
import re

import pytest

from autograder.assignment import ASSIGNMENTS, CLUSTERING
from autograder.gradebook import steps
from autograder.gradebook.feedback_parts import line_for_student
from autograder.report import CheckReport

SECRET = "0.123456"  # stands in every message of the fake judge


def check(outcome, hidden):
    return CheckReport(
        id="x",
        title="larger inputs",
        outcome=outcome,
        points=0,
        max_points=2,
        hidden=hidden,
        message=SECRET,
        help="Try one row.",
    )


def feedback(classroom, student):
    pages = steps.feedback(classroom.root, CLUSTERING.name)
    return next(p for p in pages if student in p.parts).read_text()


def grades(classroom):
    path = steps.export(classroom.root, classroom.root / "grades.csv")
    with path.open(newline="", encoding="utf-8-sig") as file:
        return {
            (row["assignment"], row["student"]): row
            for row in csv.DictReader(file)
        }


@pytest.mark.parametrize(
    ("outcome", "hidden", "told"),
    [
        ("failed", False, True),
        ("failed", True, False),
        ("timed_out", True, False),
        ("blocked", True, True),
        ("could_not_grade", False, False),
    ],
)
def test_a_hidden_check_tells_the_case_and_not_its_data(outcome, hidden, told):
    line = line_for_student(check(outcome, hidden))
    assert line.title == "larger inputs"
    assert (line.message == SECRET) == told
    if outcome != "could_not_grade":
        assert line.help == "Try one row."


def test_the_page_has_every_question_check_and_comment(classroom):
    classroom.hand_in("alice", classroom.saying("nothing works"))
    classroom.record()
    classroom.set_by_hand("alice", "initialization", 4)
    classroom.comment("alice", "initialization", "Why <b>k-means++</b>?")
    classroom.comment("alice", "KMeans", "Mind the empty cluster.")
    page = feedback(classroom, "alice")
    for question in (*CLUSTERING.questions, *CLUSTERING.manual):
        assert f'id="{question.id}"' in page
    assert page.count("the printed example") == len(CLUSTERING.questions)
    assert page.count("hidden check</span>") == len(CLUSTERING.questions)
    assert "<strong>4</strong> of 100 points" in page
    assert "Why &lt;b&gt;k-means++&lt;/b&gt;?" in page
    first_method = page.index('id="KMeans._init_centers"')
    assert first_method < page.index("Mind the empty cluster.")
    assert page.index("Mind the empty") < page.index('id="KMeans._update_c')


def test_the_page_keeps_the_data_of_hidden_checks(classroom):
    classroom.hand_in("alice", classroom.saying("nothing works"))
    classroom.record()
    page = feedback(classroom, "alice")
    # Once for each question's public check, and not for the hidden one.
    assert page.count(SECRET) == len(CLUSTERING.questions)
    assert "<b>wrong</b>" not in page


def test_the_page_loads_and_runs_nothing(classroom):
    classroom.hand_in("alice", classroom.saying("<script>alert(1)</script>"))
    classroom.record()
    page = feedback(classroom, "alice")
    assert "<script" not in page
    assert not re.search(r"(src|href)=[\"'](?!#)", page)


def test_the_page_of_a_broken_file_says_why(classroom):
    classroom.hand_in("broken", b"PK")
    classroom.record()
    page = feedback(classroom, "broken")
    assert "could not be graded:</strong> the file is not a notebook" in page
    assert "14 of 14 questions still wait for a person" in page


def test_a_score_that_a_person_changed_is_said_to_be(classroom):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    classroom.record()
    classroom.set_by_hand("alice", "check-softmax", 2.5)
    page = feedback(classroom, "alice")
    assert "The checks gave 7 points; a person changed it." in page


def test_formgrader_shows_the_report_and_the_score(classroom):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    classroom.hand_in("bob", classroom.saying("BREAK A CHECK"))
    classroom.record()
    report, score = classroom.cell("alice", "check-softmax").outputs
    assert "softmax: 7 of 7 points" in report["data"]["text/html"]
    assert score["data"]["text/plain"] == "7.0"
    report, left = classroom.cell("bob", "check-softmax").outputs
    assert "<b>wrong</b>" not in report["data"]["text/html"]
    assert SECRET in report["data"]["text/html"]
    # Not a result: nbgrader would read none at all as full points.
    assert (left["output_type"], left["name"]) == ("stream", "stderr")


def test_grades_csv_has_a_row_for_all_and_a_column_for_each_question(classroom):
    classroom.hand_in("zoe", classroom.saying("BREAK A CHECK ALL RIGHT"))
    classroom.hand_in("adam", b"PK")
    classroom.record()
    classroom.set_by_hand("zoe", "convergence", 4.5)
    rows = grades(classroom)
    assert list(rows) == [
        (name, student) for name in ASSIGNMENTS for student in ("adam", "zoe")
    ]
    zoe = rows["clustering", "zoe"]
    assert zoe["outcome"] == "graded"
    assert zoe["needs_manual_grade"] == "softmax initialization"
    assert zoe["points_by_checks"] == "83"
    assert zoe["points_by_hand"] == "4.5"
    assert (zoe["total"], zoe["max"]) == ("87.5", "100")
    assert zoe["softmax"] == ""
    assert zoe["GMM._M_step"] == "10"
    assert zoe["convergence"] == "4.5"
    assert zoe["m_step"] == ""
    adam = rows["clustering", "adam"]
    assert adam["outcome"] == "could_not_grade"
    assert len(adam["needs_manual_grade"].split()) == 14
    assert "not a notebook" in adam["remarks"]
    assert rows["bayesian_mixtures", "zoe"]["outcome"] == "not_submitted"


def test_a_late_penalty_is_taken_off_and_shown(classroom):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    classroom.record()
    with classroom.gradebook() as gradebook:
        found = gradebook.find_submission_notebook(
            CLUSTERING.name, CLUSTERING.name, "alice"
        )
        found.late_submission_penalty = 10
        gradebook.db.commit()
    row = grades(classroom)["clustering", "alice"]
    assert (row["late_penalty"], row["total"]) == ("10", "80")
    assert "90 points, less 10 because" in feedback(classroom, "alice")


def test_no_field_is_a_formula_or_breaks_a_row(classroom):
    classroom.hand_in("alice", classroom.saying("ALL RIGHT"))
    classroom.record()
    with classroom.gradebook() as gradebook:
        student = gradebook.find_student("alice")
        student.first_name = '=HYPERLINK("x")'
        student.last_name = 'O"Neil,\nJr.'
        gradebook.db.commit()
    row = grades(classroom)["clustering", "alice"]
    assert row["first_name"] == '\'=HYPERLINK("x")'
    assert row["last_name"] == 'O"Neil,\nJr.'
