"""Right answers of many kinds keep every point."""

import pytest

from autograder.accuracy.answers import (
    QUESTIONS,
    Answer,
    assignment_of,
    correct_answers,
)
from autograder.accuracy.corpus import SEEDS
from autograder.accuracy.in_process import grade
from autograder.accuracy.judged import report_of

ANSWERS = correct_answers()


@pytest.mark.parametrize("question", QUESTIONS)
def test_there_are_several_of_each(question: str) -> None:
    assert sum(answer.question == question for answer in ANSWERS) >= 5


@pytest.mark.parametrize(
    ("place", "answer"), list(enumerate(ANSWERS)), ids=lambda case: str(case)
)
def test_a_right_answer_keeps_every_point(place: int, answer: Answer) -> None:
    # Every seed is some answer's; `make accuracy` grades all at each.
    graded = grade(answer, seed=place % SEEDS)
    assert {c: graded.verdicts[c].message for c in graded.lost} == {}


@pytest.mark.parametrize("place", [0, 3, 6])
@pytest.mark.parametrize("first", ["pairwise_dist", "log_probability"])
def test_right_answers_keep_every_point_in_the_sandbox(
    place: int, first: str
) -> None:
    # The run from end to end is worth no points: here it would mix parts of
    # many authors, some of them in double precision.
    answers = []
    for question in assignment_of(first).questions:
        kinds = [a for a in ANSWERS if a.question == question.id]
        answers.append(kinds[place % len(kinds)])
    report = report_of(tuple(answers))
    lost = {
        check.id: check.message
        for question in report.questions
        for check in question.checks
        if check.outcome != "passed" and check.max_points
    }
    assert (report.reason, lost) == ("", {})
    assert report.score == report.max_score
