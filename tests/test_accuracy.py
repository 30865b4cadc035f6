"""A sample of `make accuracy`, and the tools that it measures with."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.accuracy import corpus, judged
from autograder.accuracy.answers import (
    QUESTIONS,
    Answer,
    misconceptions,
    notebook_with,
    variants_of_mistakes,
)
from autograder.accuracy.figures import Figure, Measured
from autograder.accuracy.in_process import grade
from autograder.accuracy.mutants import mutants_of, mutants_of_reference
from autograder.accuracy.pool import Pool
from autograder.accuracy.sample import sampled
from autograder.accuracy.survivors import equivalents, mutants_killed
from autograder.checks.all import all_checks
from autograder.misconceptions import misconceptions_of

WRONG_LOSS = """
def _get_loss(self, centers, cluster_idx, points):
    return 0.0
"""


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool() as pool:
        yield pool


def test_no_right_answer_is_rejected(pool: Pool) -> None:
    figure = corpus.right_rejected(pool, sample=80)
    assert figure.cases == ()
    assert figure.total == 80


def test_no_wrong_answer_is_accepted_and_mistakes_are_named(
    pool: Pool,
) -> None:
    results = corpus.known_mistakes(pool, sample=40)
    assert len(results) == 40 * corpus.WRONG_SEEDS
    assert corpus.wrong_accepted(results).cases == ()
    unnamed, wrongly = corpus.named(results)
    assert unnamed.reached, unnamed.cases
    assert wrongly.reached, wrongly.cases


def test_what_is_forbidden_costs_points(pool: Pool) -> None:
    results = corpus.forbidden(pool, sample=12)
    assert corpus.wrong_accepted(results).cases == ()


def test_mutants_are_killed(pool: Pool) -> None:
    survivors, _ = mutants_killed(pool, sample=120)
    assert survivors.reached, survivors.cases
    assert survivors.total > 90


def test_a_mistake_costs_no_other_question(pool: Pool) -> None:
    assert judged.collateral(pool, sample=4).cases == ()


def test_every_misconception_is_looked_at_for_collateral_points() -> None:
    notebooks = judged.half_wrong()
    wrong = [answer.id for notebook in notebooks for answer in notebook]
    assert sorted(wrong) == sorted(a.id for a in misconceptions())
    for notebook in notebooks:
        assert len({answer.question for answer in notebook}) == len(notebook)


def test_a_wrong_answer_among_the_right_ones_is_seen() -> None:
    lost = corpus.lost_of((Answer("KMeans._get_loss", "zero", WRONG_LOSS), 0))
    assert lost.points > 0
    assert lost.checks


def test_an_accepted_wrong_answer_misses_the_bar() -> None:
    lost = corpus.Lost("q:wrong", "q", 0, (), 0, "", None)
    assert not corpus.wrong_accepted([lost]).reached


def test_names_are_held_against_the_file() -> None:
    rightly = corpus.Lost("q:a", "q", 0, ("c",), 1, "", "a")
    again = corpus.Lost("q:a-loop", "q", 0, ("c",), 1, "", "a")
    wrongly = corpus.Lost("q:a", "q", 0, ("c",), 1, "", "b")
    silent = corpus.Lost("q:a", "q", 0, ("c",), 1, "", None)
    unnamed, other = corpus.named([rightly, again, wrongly, silent])
    assert (unnamed.wrong, other.wrong) == (2, 1)


def test_a_cell_that_does_not_run_loses_everything() -> None:
    broken = "raise OSError('no disk')\ndef softmax(logits): return logits"
    graded = grade(Answer("softmax", "broken", broken), seed=0)
    assert graded.verdicts["cell"].message == "OSError: no disk"


def test_variants_belong_to_misconceptions() -> None:
    for answer in variants_of_mistakes():
        known = {m.id for m in misconceptions_of(answer.question)}
        assert answer.name.partition("-")[0] in known


def test_there_are_enough_wrong_answers() -> None:
    assert len(misconceptions()) >= 120
    assert len(variants_of_mistakes()) >= 100
    for question in QUESTIONS:
        assert len(misconceptions_of(question)) >= 8


def test_every_check_says_why_it_is_kept() -> None:
    """Also those that alone catch something, by the last measurement."""
    for check in all_checks():
        assert corpus.REASON in (check.function.__doc__ or ""), check.id


def test_mutants_differ_from_the_function_and_each_other() -> None:
    source = "def f(x, y):\n    z = x - 2 * y\n    return z.sum(axis=0)"
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    texts = [m.answer.text for m in mutants_of("softmax", function)]
    assert len(set(texts)) == len(texts)
    assert source not in texts
    for changed in ("x + 2 * y", "2 * y - x", "axis=1", "z.sum()", "3 * y"):
        assert any(changed in text for text in texts), changed


def test_equivalents_are_mutants_that_exist() -> None:
    mutants = mutants_of_reference()
    for group in equivalents():
        for pattern in group.mutants:
            one = type(group)(group.reason, (pattern,))
            assert any(one.covers(mutant) for mutant in mutants), pattern


def test_a_notebook_holds_every_answer_put_into_it() -> None:
    loss = Answer("KMeans._get_loss", "zero", WRONG_LOSS)
    softmax = Answer("softmax", "odd", "def softmax(logits): return 'odd'")
    cells = json.loads(notebook_with(loss, softmax))["cells"]
    text = "\n".join("".join(cell["source"]) for cell in cells)
    assert "return 0.0" in text
    assert "return 'odd'" in text


def test_figures_and_table(tmp_path: Path) -> None:
    fine = Figure("good", wrong=1, total=100, allowed=0.01)
    bad = Figure("bad", wrong=1, total=10, allowed=0, cases=("x",))
    empty = Figure("none", wrong=0, total=0, allowed=0)
    assert (fine.reached, bad.reached, empty.reached) == (True, False, False)
    measured = Measured([fine, bad], finished=True)
    assert not measured.reached
    assert not Measured([fine]).reached
    assert Measured([fine], finished=True).reached
    assert "| bad | 1 | 10 | 0 | **missed** |" in measured.table()
    assert measured.to_json()["figures"][1]["cases"] == ["x"]


def test_a_sample_is_the_same_every_time() -> None:
    assert sampled(range(1000), 5) == sampled(range(1000), 5)
    assert sampled(range(3), None) == [0, 1, 2]
