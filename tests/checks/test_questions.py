"""What must hold for the checks of every question, whatever it is."""

import re

import numpy as np
import pytest

SEEDS = range(5)
ASKS_FOR_MORE = re.compile(r"[?.]$")


def not_implemented(*args, **kwargs):
    raise NotImplementedError("Write this function.")


STRANGE = [
    None,
    "text",
    {"a": 1},
    [],
    (None, None),
    [[1.0, 2.0], [3.0]],
    7,
    True,
    np.nan,
    np.zeros(0),
    np.zeros((0, 3)),
    np.full((5, 3), np.nan),
    np.full((2, 3, 4), np.inf),
    np.array(["a", "b"]),
    np.ones((2, 2), dtype=complex),
    (np.zeros(3), np.zeros((3, 3)), "x"),
]


def test_points_add_up(harness, question):
    outcomes = harness.grade(question)
    total = sum(o.check.points for o in outcomes)
    assert total == harness.points(question)


def test_public_checks_give_two_fifths_to_half(harness, question):
    checks = [o.check for o in harness.grade(question)]
    public = [c for c in checks if not c.hidden]
    assert len(public) >= 3
    share = sum(c.points for c in public) / harness.points(question)
    assert 0.35 <= share <= 0.55


def test_reference_passes_every_check(harness, question):
    for seed in SEEDS:
        assert harness.lost(question, harness.reference(question), seed) == {}


def test_stub_fails_every_check(harness, question):
    outcomes = harness.grade(question, not_implemented)
    for outcome in outcomes:
        if outcome.check.points:
            verdict = outcome.verdict
            assert verdict.outcome == "failed", outcome.check.id
            assert verdict.message == "not implemented yet", outcome.check.id


def test_every_check_offers_help(harness, question):
    """Of a failed hidden check students see the title and the help only."""
    for outcome in harness.grade(question):
        if outcome.check.hidden and outcome.check.points:
            assert ASKS_FOR_MORE.search(outcome.check.help), outcome.check.id
        assert not outcome.check.title.endswith("."), outcome.check.id


def test_misconception_is_caught(harness, misconception):
    outcomes = harness.grade_misconception(misconception)
    failed = {o.check.id for o in outcomes if o.verdict.outcome != "passed"}
    assert misconception.caught_by in failed
    assert misconception.summary.endswith(".")
    assert ASKS_FOR_MORE.search(misconception.hint)


@pytest.mark.parametrize("seed", range(3))
def test_mistakes_are_named(harness, question, seed):
    """Those that show in a value or an input; the others are too slow."""
    for mistake in harness.misconceptions(question):
        if not mistake.caught_by.endswith("_pace"):
            assert harness.named_in(mistake, seed) == mistake.id


def test_every_question_has_eight_misconceptions(harness, question):
    assert len(harness.misconceptions(question)) >= 8


@pytest.mark.parametrize("seed", SEEDS)
def test_misconceptions_keep_no_full_points(harness, question, seed):
    for mistake in harness.misconceptions(question):
        outcomes = harness.grade_misconception(mistake, seed)
        lost = [o for o in outcomes if o.verdict.outcome != "passed"]
        assert any(o.check.points for o in lost), mistake.id


def test_reference_is_no_mistake(harness, question):
    for seed in SEEDS:
        reference = harness.reference(question)
        assert harness.named(question, reference, seed) is None


@pytest.mark.parametrize("strange", STRANGE, ids=repr)
def test_strange_values_fail_without_stopping_a_check(
    harness, question, strange
):
    """A check or a test for a mistake that raises would be our fault."""
    outcomes = harness.grade(question, lambda *args, **kwargs: strange)
    assert any(
        o.verdict.outcome == "failed" and o.check.points for o in outcomes
    )
    calls = [call for o in outcomes for call in o.calls]
    for mistake in harness.misconceptions(question):
        if mistake.looks_like is not None:
            assert not mistake.looks_like(calls)


def test_an_answer_that_remembers_its_first_result_fails(harness, question):
    """By the shapes and dtypes of what it is given, in every process."""
    if "_init_" in question or "sampling" in question:
        return  # there, the same start twice is no mistake
    right, seen = harness.reference(question), {}

    def remembering(*args, **kwargs):
        key = tuple(str(getattr(a, "dtype", "")) for a in args)
        key += tuple(getattr(a, "shape", ()) for a in args)
        if key not in seen:
            seen[key] = right(*args, **kwargs)
        return seen[key]

    lost = 0
    for check in harness.checks(question):
        seen.clear()  # every check has a process of its own
        outcome = harness.grade_check(question, check, remembering)
        lost += outcome.verdict.outcome != "passed" and check.points
    assert lost
