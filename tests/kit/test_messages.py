"""Every message that a public check can give, as text.

messages.txt holds what known mistakes are told; the rest is here. A last
test reads the messages off the checks and asks for one example of each.
"""

import ast
import fnmatch
import re
from pathlib import Path

import numpy as np
import pytest
import torch

import solutions
from autograder.checks import compare
from autograder.checks.all import all_checks
from autograder.checks.registry import Failure
from autograder.course import ROOT

ROWS = [
    tuple(part.strip() for part in line.split(" | ", 3))
    for line in (Path(__file__).parent / "messages.txt").read_text().split("\n")
    if line and not line.startswith("#")
]


def negative(X, Y):
    return -solutions.pairwise_dist(X, Y)


def nothing(*args):
    return None


def rows_in_a_list(logits):
    return [list(row) for row in solutions.softmax(logits)]


def complex_numbers(logits):
    return solutions.softmax(logits) + 0j


def whole_softmax(logits):
    return solutions.softmax(logits).round().astype(int)


def seven_more(self, centers, points):
    return solutions.KMeans._update_assignment(self, centers, points) + 7


def in_place(self, centers, points):
    points -= centers[0]
    return solutions.KMeans._update_assignment(
        self, centers - centers[0], points
    )


def one_too_many(num, pi, mu, sigma):
    return *solutions.gmm_sampling(num, pi, mu, sigma), 1


def ids_as_floats(num, pi, mu, sigma):
    samples, ids = solutions.gmm_sampling(num, pi, mu, sigma)
    return samples, ids.astype(float)


def infinite(self, centers, cluster_idx, points):
    return np.inf


def lopsided(X, q, *prior):
    mus, Sigmas, pi = solutions.m_step(X, q, *prior)
    return mus, Sigmas + torch.triu(0.01 * torch.ones_like(Sigmas), 1), pi


def means_swapped(X, q, *prior):
    mus, Sigmas, pi = solutions.m_step(X, q, *prior)
    return mus.flip(0), Sigmas, pi


def lost_ones_between(self, old_centers, cluster_idx, points):
    centers = solutions.KMeans._update_centers(
        self, old_centers, cluster_idx, points
    )
    counts = np.bincount(cluster_idx, minlength=len(centers))
    low, width = points.min(axis=0), np.ptp(points, axis=0)
    centers[counts == 0] = low + [0.3, 0.5] * width
    return centers


def an_object(logits):
    return {1, 2}


def raises(logits):
    largest = logits.max(axis=7)
    return logits - largest


MORE = [
    ("pairwise_dist", negative, "test_pairwise_dist_to_itself",
     "a distance is negative: *"),
    ("softmax", nothing, "test_softmax_example", "softmax is None"),
    ("softmax", rows_in_a_list, "test_softmax_rows",
     "softmax is a list, not an array"),
    ("softmax", complex_numbers, "test_softmax_example",
     "softmax has dtype complex64, which is not numeric"),
    ("softmax", whole_softmax, "test_softmax_example",
     "softmax: 4 of 4 entries differ, the first at [[]0, 0]: 0 instead of "
     "0.5 (your numbers are whole: dtype int64)"),
    ("softmax", an_object, "test_softmax_example",
     "*unsupported value*set*"),
    ("softmax", raises, "test_softmax_example",
     "AxisError: axis 7 is out of bounds for array of dimension 2 "
     "(line *: largest = logits.max(axis=7))"),
    ("KMeans._update_assignment", seven_more, "test_update_assignment_integers",
     "it runs from 9 to 9"),
    ("KMeans._update_assignment", in_place, "test_update_assignment_unmodified",
     "points was modified by the call"),
    ("KMeans._update_centers", lost_ones_between, "test_update_centers_empty",
     "the centre of an empty cluster has moved and lies where no point is"),
    ("KMeans._get_loss", infinite, "test_get_loss_number",
     "the loss is inf"),
    ("gmm_sampling", one_too_many, "test_shapes",
     "what gmm_sampling returns has 3 values; it should have 2"),
    ("gmm_sampling", ids_as_floats, "test_shapes",
     "ids has dtype float64, not integers"),
    ("m_step", lopsided, "test_mode_definite",
     "Sigmas is not symmetric: it differs from its transpose by 0.01"),
    ("m_step", means_swapped, "test_whole_em",
     "log p(X, theta) falls by * from step * to *; it may only rise"),
]  # fmt: skip

# What no public check of ours can bring about, asked of the helper itself.
DIRECT = [
    (lambda: compare.rows_sum_to_one(np.ones(3), "q"),
     "q has shape (3,); it should be (N, K)"),
    (lambda: compare.finite(np.zeros((0, 2)), "mu"),
     "mu is empty, with shape (0, 2)"),
]  # fmt: skip


def seen(kits, question, answer, check):
    for kit in kits.values():
        if question in kit["recorded"].recording().handout.questions:
            found = kit.examine(question, answer)
    messages = {
        c.id.partition("::")[2]: v.message
        for c, v in zip(found.checks, found.verdicts, strict=True)
    }
    return messages[check]


@pytest.mark.parametrize(
    ("question", "answer", "check", "message"),
    ROWS,
    ids=[" ".join(row[:3]) for row in ROWS],
)
def test_known_mistake_is_told(kits, question, answer, check, message):
    pattern = message.replace("[", "[[]")
    assert fnmatch.fnmatchcase(seen(kits, question, answer, check), pattern)


@pytest.mark.parametrize(
    ("question", "answer", "check", "message"),
    MORE,
    ids=[f"{row[0]} {row[1].__name__}" for row in MORE],
)
def test_wrong_answer_is_told(kits, question, answer, check, message):
    got = seen(kits, question, answer, check)
    assert fnmatch.fnmatchcase(got, message), got


@pytest.mark.parametrize(("call", "message"), DIRECT)
def test_helper_tells(call, message):
    with pytest.raises(Failure) as failure:
        call()
    assert failure.value.seen == message


def test_every_public_check_is_among_them():
    asked = {row[2] for row in [*ROWS, *MORE]}
    public = {
        check.id.partition("::")[2]
        for check in all_checks()
        if not check.hidden
    }
    assert public - asked == set()


def test_every_message_is_among_them():
    given = [row[3].replace("[[]", "[") for row in [*ROWS, *MORE]]
    given += [message for _, message in DIRECT]
    untried = [
        pattern
        for path in sources()
        for pattern in patterns(ast.parse(path.read_text()))
        if not any(re.fullmatch(pattern, message) for message in given)
    ]
    assert untried == []


def sources():
    """The public checks, and the modules of ours that they import from.

    `run` has one failure, of the fixture `pace`, which none of them uses.
    """
    checks = ROOT / "autograder" / "checks"
    public = sorted((checks / "public").glob("*.py"))
    assert not any("pace" in c.fixtures for c in all_checks() if not c.hidden)
    imports = re.compile(r"^from autograder\.checks\.(\w+) import", re.M)
    names = {n for path in public for n in imports.findall(path.read_text())}
    shared = {"compare", *names} - {"run"}
    return [*public, *(checks / f"{name}.py" for name in sorted(shared))]


def patterns(tree):
    """The texts of Failure(...) in a module, as regular expressions."""
    functions = {
        node.name: node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Failure":
            text = node.args[0]
            if isinstance(text, ast.Call):  # a helper puts it together
                helper = functions[text.func.id]
                for inner in ast.walk(helper):
                    if isinstance(inner, ast.Return):
                        yield pattern(inner.value)
            else:
                yield pattern(text)


def pattern(text):
    if isinstance(text, ast.Constant):
        return re.escape(text.value)
    return "".join(
        re.escape(part.value) if isinstance(part, ast.Constant) else ".*"
        for part in text.values
    )
