"""Points: the checks add up to the assignment's table."""

import pytest

from autograder.assignment import ASSIGNMENTS, Assignment, Question
from autograder.checks.all import all_checks, checks_of

QUESTIONS = [q for a in ASSIGNMENTS.values() for q in a.questions]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_the_checks_of_a_question_add_up(question: Question) -> None:
    checks = checks_of(question.id)
    assert sum(check.points for check in checks) == question.points
    public = [c for c in checks if not c.hidden and c.points]
    assert len(public) >= 3, "a student must have something to work with"
    assert any(c.hidden for c in checks)


@pytest.mark.parametrize("assignment", ASSIGNMENTS.values(), ids=ASSIGNMENTS)
def test_an_assignment_is_worth_a_hundred_points(
    assignment: Assignment,
) -> None:
    by_hand = sum(question.points for question in assignment.manual)
    assert assignment.max_score + by_hand == 100


def test_every_check_belongs_to_a_question_and_reads_as_a_line() -> None:
    known = {question.id for question in QUESTIONS}
    for check in all_checks():
        assert check.question in known, check.id
        assert check.title, check.id
        assert not check.title.endswith("."), check.id
