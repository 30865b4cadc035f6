"""What `check("question")` shows, and what it leaves alone."""

import os
import subprocess
import sys
import time

import numpy as np
import pytest
import torch

from autograder.misconceptions import misconceptions_of

# Known mistakes that a public check fails on, without naming them: the
# results are drawn at random, or one call alone tells them apart (two must
# agree before a mistake is named). The failed check's own advice is shown.
UNNAMED = {
    "pairwise_dist": {"root_of_negative"},
    "softmax": {"naive", "one_maximum"},
    "logsumexp": {"naive", "one_maximum"},
    "KMeans._init_centers": {
        *("row_numbers", "shuffled_in_place", "standard_normal", "unit_cube"),
        "with_replacement",
    },
    "KMeans._update_assignment": {"floats"},
    "KMeans._update_centers": {
        *("empty_is_dropped", "empty_is_nan", "empty_is_zero"),
        "last_empty_is_dropped",
    },
    "GMM._init_components": {
        *("full_covariances", "sigma_can_be_negative", "sigma_zero"),
    },
    "GMM._M_step": {"floor_too_high"},
    "m_step": {"moment_formula_with_jitter"},
}


def test_a_solved_question_passes_without_hints(kit, question):
    table = kit.table(question)
    assert {line.outcome for line in table.lines} == {"passed"}
    assert "!" not in repr(table)
    assert table.picture is None


def test_every_question_has_three_public_checks(kit, question):
    assert len(kit.table(question).lines) >= 3


def test_it_says_what_comes_at_grading(kit, question):
    footer = kit.table(question).footer
    assert "hidden checks are run as well" in footer
    assert "precision, speed" in footer


def test_a_stub_is_not_implemented_yet(kit, question):
    def stub(*args, **kwargs):
        raise NotImplementedError(question)

    table = kit.table(question, stub)
    assert table.heading == f"{question} is not implemented yet"
    assert {line.outcome for line in table.lines} == {"to_do"}
    assert table.hints == [
        "Write its body, run its cell, then run this one again."
    ]


def test_a_notebook_of_stubs_is_not_implemented_yet(kit, question):
    """Also where a check runs the parts of other questions."""
    names = kit.namespace(question, None)
    for other in kit["recorded"].recording().handout.questions:
        owner, _, name = other.rpartition(".")

        def stub(*args, other=other, **kwargs):
            raise NotImplementedError(other)

        if owner:
            setattr(names[owner], name, stub)
        else:
            names[name] = stub
    table = kit["student"].table_of(kit["examine"].examine(question, names), {})
    assert table.heading == f"{question} is not implemented yet"
    assert {line.outcome for line in table.lines} == {"to_do"}


def test_a_known_mistake_is_named_once_at_the_top(kit, question):
    for mistake in misconceptions_of(question):
        found = kit.examine(question, mistake.id)
        if found.is_well:
            continue  # hidden checks see it
        named = found.hint == mistake.hint
        unnamed = mistake.id in UNNAMED.get(question, set())
        assert named != unnamed, mistake.id
        table = kit.table(question, mistake.id)
        if named:
            text = " ".join(repr(table).split())
            hint = " ".join(mistake.hint.split())
            assert text.count(hint) == 1
            assert text.index(hint) < text.index(table.lines[0].title)
            assert not any(line.help for line in table.lines)


def test_a_failure_says_what_it_saw_and_what_to_try(kit, question):
    for mistake in misconceptions_of(question):
        table = kit.table(question, mistake.id)
        failed = [line for line in table.lines if line.outcome == "failed"]
        assert all(line.message for line in failed), mistake.id
        advice = [line.help for line in table.lines if line.help]
        assert len(advice) == len(set(advice))
        assert not failed or advice or table.hints, mistake.id


def test_it_takes_less_than_a_second(kit, question):
    """Of processor time, warm, the table and its picture included.

    The slowest takes about 0.2 s.
    """
    for answer in (None, misconceptions_of(question)[0].id):
        # CPU time, a tenth to a third of it; on a busy machine, try again.
        assert any(seconds(kit, question, answer) < 1 for _ in range(20))


def seconds(kit, question, answer):
    names = kit.namespace(question, answer)
    start = time.process_time()
    found = kit["examine"].examine(question, names)
    kit["student"].table_of(found, names)._repr_html_()
    return time.process_time() - start


def test_the_generators_go_on_where_they_were(kit, question):
    np.random.seed(3)
    torch.manual_seed(3)
    before = np.random.get_state()[1].copy(), torch.get_rng_state()
    kit.table(question)
    assert np.array_equal(np.random.get_state()[1], before[0])
    assert torch.equal(torch.get_rng_state(), before[1])


def test_inputs_are_copies(kits):
    def shifts_in_place(logits):
        logits -= 1
        return logits

    found = kits["clustering"].examine("softmax", shifts_in_place)
    for answer in found.answers:
        for call in answer.calls:
            assert np.array_equal(call.after[0], call.args[0] - 1)


def test_nothing_is_written_to_the_standard_error(kits, capfd):
    """A warning there would count as a failed cell in nbgrader."""
    kits["clustering"].table("softmax", "naive")
    kits["clustering"].table("KMeans._get_loss")
    assert capfd.readouterr() == ("", "")


def test_an_earlier_mistake_is_named_as_possible_cause(kits):
    kit = kits["clustering"]
    names = kit.namespace("softmax", "over_columns")
    found = kit["examine"].examine("GMM._E_step", names)
    hints = kit["student"].table_of(found, names).hints
    assert hints[-1] == (
        "This builds on softmax, which does not pass its own checks yet: "
        "that may be the cause, look there first."
    )


def test_an_unrelated_mistake_is_not(kits):
    kit = kits["clustering"]
    names = kit.namespace("pairwise_dist", "city_block")
    found = kit["examine"].examine("GMM._E_step", names)
    assert found.is_well
    names["softmax"] = names["pairwise_dist"]
    found = kit["examine"].examine("GMM._E_step", names)
    text = " ".join(kit["student"].table_of(found, names).hints)
    assert "softmax" in text
    assert "pairwise_dist" not in text


def test_a_stub_further_up_is_no_fault_of_this_function(kits):
    kit = kits["clustering"]

    def softmax(logits):
        raise NotImplementedError("softmax")

    names = kit.namespace("softmax", softmax)
    found = kit["examine"].examine("GMM._E_step", names)
    table = kit["student"].table_of(found, names)
    assert {line.outcome for line in table.lines} == {"blocked"}
    message = "softmax, which this needs, is not implemented yet"
    assert {line.message for line in table.lines} == {message}


def test_a_name_that_was_used_for_a_result(kits):
    kit = kits["clustering"]
    names = kit.namespace("softmax", None) | {"softmax": np.ones(3)}
    found = kit["examine"].examine("softmax", names)
    line = kit["student"].table_of(found, names).lines[0]
    assert line.outcome == "blocked"
    assert line.message == "softmax is now a ndarray, no longer a function"
    assert "use another name there" in line.help


def test_a_function_that_is_not_there(kits):
    kit = kits["clustering"]
    found = kit["examine"].examine("softmax", {})
    line = kit["student"].table_of(found, {}).lines[0]
    assert line.outcome == "blocked"
    assert line.message == "softmax is not defined"
    assert line.help == "Run the cell that defines it."


def test_other_random_numbers_are_nobodys_fault(kits, monkeypatch):
    kit = kits["clustering"]
    other = np.random.default_rng(99)
    monkeypatch.setattr(kit["examine"], "rng_of", lambda check, seed: other)
    found = kit.examine("pairwise_dist")
    outcomes = {v.outcome: v.message for v in found.verdicts}
    assert "requirements.txt" in outcomes["could_not_grade"]
    assert "failed" not in outcomes


def test_an_unknown_question_is_an_error(kits):
    with pytest.raises(ValueError, match="no question 'sofmax'; there are pai"):
        kits["clustering"]["student"].check("sofmax")


def test_the_html_brings_its_own_colours(kits):
    html = kits["clustering"].table("softmax", "sigmoid")._repr_html_()
    assert "background:#ffffff;color:#1a1a1a" in html
    assert "<b style" in html  # outcomes are words beside signs
    for sign in ("\u2717 failed", "\u2713 passed"):
        assert sign in html


def test_what_a_student_wrote_is_not_html(kits):
    def softmax(logits):
        raise ValueError("<script>")

    html = kits["clustering"].table("softmax", softmax)._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


SCRIPT = """
import sys
sys.modules["IPython"] = None  # as where it is not installed
import numpy as np
from checks import check

def softmax(logits):
    return 1 / (1 + np.exp(-logits))

check("softmax")
"""


def test_it_works_in_plain_python(kits):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=kits["clustering"].folder,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
    )
    assert "softmax: 1 of 3 checks passed" in done.stdout
    assert "saw: row" in done.stdout
    last = done.stderr.strip().splitlines()[-1]
    assert last.endswith("NotYet: 2 of 3 checks of softmax do not pass yet")


def test_what_stands_further_down_can_wait(kits):
    """The notebook gives `em` below the check of m_step, which uses it."""
    kit = kits["bayesian_mixtures"]
    names = kit.namespace("m_step", None)
    del names["em"]
    found = kit["examine"].examine("m_step", names)
    assert found.is_well
    line = kit["student"].table_of(found, names).lines[-1]
    assert (line.outcome, line.message) == (
        "later",
        "em is defined further down",
    )
