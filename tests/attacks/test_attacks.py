"""Attacks on the grading: none gains a point, gets out or harms another.

Each file in code/ is an attack: an answer to `softmax`, and at its top what
it does to an unprotected grader (the control) and what the honest score of
its code is. The control runs the same code in the stock grader, which shows
that the attack works: a test that passes there is no test.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from autograder.gradebook.feedback import question_html
from autograder.judging.judge import Judge
from autograder.report import Report
from tests.attacks.bait import Bait
from tests.attacks.judging import small_judge
from tests.attacks.notebooks import (
    ATTACKED,
    CODE,
    SMALL,
    TWINS,
    attack_text,
    baited,
    small_notebook,
    stock_notebook,
    with_answer,
)

ATTACKS = sorted(CODE.glob("*.py"))
FLOOD = 50_000_000  # characters

Grade = Callable[[str], Report]


def scores(report: Report) -> dict[str, float]:
    return {question.id: question.score for question in report.questions}


@pytest.fixture(scope="module")
def honest(grade: Grade) -> dict[str, dict[str, float]]:
    """What each twin earns, which tries nothing."""
    found = {name: scores(grade(text)) for name, text in TWINS.items()}
    for earned in found.values():
        assert earned["pairwise_dist"] == 7 and earned["logsumexp"] == 6
    softmax = [found[name][ATTACKED] for name in ("raising", "wrong", "slow")]
    assert softmax[0] == 0 and softmax[0] < softmax[1] < softmax[2] < 7
    return found


def every_attack(test: Any) -> Any:
    return pytest.mark.parametrize(
        "path", ATTACKS, ids=[path.stem for path in ATTACKS]
    )(test)


def test_there_are_enough_attacks() -> None:
    assert len(ATTACKS) >= 60


@every_attack
def test_the_attack_works_where_nothing_is_protected(
    path: Path, bait: Bait, stock: Callable[..., Any]
) -> None:
    text, about = attack_text(path)
    short = about["control"] != "points"
    source = baited(text, bait.names())
    attacked = stock(
        stock_notebook(source, short=short), cpu=2 if short else 10
    )
    match about["control"]:
        case "points":  # more than for the same answer without the attack
            honest = stock(stock_notebook(TWINS[about["honest"]])).score
            assert honest is not None and attacked.score > honest
        case "lost":  # the right answer beside it loses its points
            assert attacked.score is None or not attacked.alive
        case "script":
            assert "<script>" in attacked.output
        case "flood":
            assert len(attacked.output) > FLOOD
        case "evidence":
            assert bait.taken(attacked.output)


@every_attack
def test_the_attack_fails(
    path: Path,
    bait: Bait,
    grade: Grade,
    honest: dict[str, dict[str, float]],
    neighbour: Any,
) -> None:
    text, about = attack_text(path)
    report = grade(baited(text, bait.names()))
    assert report.outcome == "graded"
    assert scores(report) == honest[about["honest"]]
    outcomes = {c.outcome for q in report.questions for c in q.checks}
    assert "could_not_grade" not in outcomes
    told = json.dumps(report.to_json())
    if about["control"] == "script":
        pages = "".join(question_html(q) for q in report.questions)
        assert "&lt;script&gt;" in pages
        assert "<script" not in pages and "<img" not in pages
    else:
        assert not bait.taken(told)
    assert len(told) < 50_000
    assert neighbour.process.poll() is None


def test_nobody_survives_and_the_neighbour_notices_nothing(
    judge: Judge, grade: Grade, neighbour: Any
) -> None:
    """After all attacks above, and after the reports made beside them."""
    with small_judge() as fresh:
        fresh.grade(with_answer(small_notebook(), TWINS["wrong"]), seed=3)
        usual = len(_settled(fresh))
    grade(TWINS["wrong"])
    assert len(_settled(judge)) <= usual
    reports = neighbour.ended()
    assert len(reports) > 1
    assert set(reports) == {reports[0]}
    assert json.loads(reports[0])["score"] == SMALL.max_score


def _settled(judge: Judge) -> list[psutil.Process]:
    """The processes of a judge's sandboxes, once none of them is ending."""
    (server,) = judge._servers.values()
    assert server._process is not None
    root = psutil.Process(server._process.pid)
    found: list[psutil.Process] = []
    for _ in range(100):
        before, found = found, root.children(recursive=True)
        if found and found == before:
            return found
        time.sleep(0.3)
    raise TimeoutError(f"processes come and go: {found}")
