"""Wrong answers whose authors had not seen the checks lose points."""

import pytest

from autograder.accuracy.answers import Answer, wrong_answers
from autograder.accuracy.corpus import WRONG_SEEDS
from autograder.accuracy.in_process import grade

ANSWERS = wrong_answers()


@pytest.mark.parametrize(
    ("place", "answer"), list(enumerate(ANSWERS)), ids=lambda case: str(case)
)
def test_a_wrong_answer_loses_points(place: int, answer: Answer) -> None:
    # Every seed is some answer's; `make accuracy` grades all at each.
    graded = grade(answer, seed=place % WRONG_SEEDS, until_lost=True)
    assert graded.points_lost > 0
    # It is wrong, and does not only lack a name that its notebook has.
    first = graded.verdicts[graded.lost[0]]
    assert "NameError" not in first.message
    assert first.outcome != "could_not_grade"
