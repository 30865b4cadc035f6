"""The checks of distances, softmax and log-sum-exp, tried on answers.

Wrong answers that are not among the misconceptions fail where they should;
right ones are in tests/correct/.
"""

import numpy as np
import pytest

from autograder.checks import Failure
from autograder.checks.pacing import (
    WITH_A_LOOP,
    WITH_LISTS,
    WITHOUT,
    limit_of,
)
from autograder.checks.rules import (
    loops_of,
    no_loops,
    only_permitted_packages,
)
from autograder.checks.source import Source, find_definition, parse
from solutions import logsumexp


def dist_by_scipy(X, Y):
    from scipy.spatial.distance import cdist

    return cdist(X, Y)


def dist_by_loop_over_coordinates(X, Y):
    squared = np.zeros((len(X), len(Y)))
    for d in range(X.shape[1]):
        squared += (X[:, d, None] - Y[:, d]) ** 2
    return np.sqrt(squared)


def dist_by_apply_along_axis(X, Y):
    def to_all(x):
        return np.linalg.norm(Y - x, axis=1)

    return np.apply_along_axis(to_all, 1, X)


def softmax_by_rows(logits):
    rows = [np.exp(row - row.max()) for row in logits]
    return np.array([row / row.sum() for row in rows])


def softmax_right_for_squares(logits):
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    axis = 0 if len(logits) == 7 else 1
    return weights / weights.sum(axis=axis, keepdims=True)


def logsumexp_of_a_vector(logits):
    return np.squeeze(logsumexp(logits), axis=1)


@pytest.mark.parametrize(
    ("asked", "function", "check"),
    [
        ("pairwise_dist", dist_by_scipy, "test_pairwise_dist_own_work"),
        (
            "pairwise_dist",
            dist_by_loop_over_coordinates,
            "test_pairwise_dist_loops",
        ),
        (
            "pairwise_dist",
            dist_by_apply_along_axis,
            "test_pairwise_dist_pace",
        ),
        ("softmax", softmax_by_rows, "test_softmax_pace"),
        ("softmax", softmax_right_for_squares, "test_softmax_large"),
        ("logsumexp", logsumexp_of_a_vector, "test_logsumexp_by_loops"),
    ],
)
def test_wrong_answer_fails(harness, asked, function, check):
    assert f"hidden/helpers::{check}" in harness.lost(asked, function)


def source(text, name):
    return Source(text, find_definition(parse(text), name))


@pytest.mark.parametrize(
    "text",
    [
        "from scipy.special import softmax",
        "from scipy.special import softmax as s\nsoftmax = lambda x: s(x, 1)",
        "import scipy.special\ndef softmax(x):\n    return scipy.special.f(x)",
        "import sklearn as k\ndef help(x):\n    return k.f(x)\n"
        "def softmax(x):\n    return help(x)",
        "exec('from scipy.special import softmax')",
        r"exec('import scipy\ndef softmax(x):\n    return scipy.f(x)')",
        "def softmax(x):\n    return eval('eval(\"__import__(\\'scipy\\')\")')",
    ],
)
def test_package_in_use_is_found(text):
    with pytest.raises(Failure, match="scipy|sklearn"):
        only_permitted_packages(source(text, "softmax"), "softmax")


@pytest.mark.parametrize(
    "text",
    [
        "import scipy\ndef softmax(x):\n    return np.exp(x)",
        "import math, warnings\ndef softmax(x):\n    return math.exp(x)",
        "from scipy.special import exp\ndef softmax(x):\n    return np.exp(x)",
        "from scipy.special import f\ndef pairwise_dist(x):\n    return f(x)\n"
        "def softmax(x):\n    return pairwise_dist(x)",
        "exec('import scipy')\ndef softmax(x):\n    return x.eval('scipy')",
        "text = 'import scipy'\nexec(text)\ndef softmax(x):\n    return x",
    ],
)
def test_package_not_in_use_is_no_fault(text):
    only_permitted_packages(source(text, "softmax"), "softmax")


def test_a_text_that_is_put_together_is_no_answer():
    text = "def softmax(x):\n    return eval('x' + str(1))"
    with pytest.raises(Failure, match="a text that it puts together"):
        only_permitted_packages(source(text, "softmax"), "softmax")


def test_a_text_too_deep_to_write_out_is_read_as_it_stands():
    deep = f"y = {'1+' * 1500}1\n"
    text = "def softmax(x):\n    return eval('x')"
    only_permitted_packages(source(text, "softmax"), "softmax")
    with pytest.raises(Failure, match="a text that it puts together"):
        only_permitted_packages(source(deep + text, "softmax"), "softmax")


def test_a_loop_in_a_text_that_is_run_is_a_loop():
    text = "def f(X):\n    exec('for x in X: pass')\n    return X"
    assert len(loops_of(source(text, "f"), "f")) == 1


def test_loop_over_written_out_values_is_no_loop():
    text = "def f(X, Y):\n    for a in (X, Y):\n        print(a)\n"
    assert loops_of(source(text, "f"), "f") == []
    text += "    return [x for x in X for y in (1, 2)]"
    assert [n.lineno for n in loops_of(source(text, "f"), "f")] == [4]


WRAPPER = """
def wrapper(*args, **kwargs):
    args = [np.asarray(a) for a in args]
    kwargs = {k: np.asarray(v) for k, v in kwargs.items()}
    return f(*args, **kwargs)
"""


def loops_with(extra):
    text = WRAPPER + "def f(X, Y):\n    return wrapper(X, Y)"
    return len(
        loops_of(source(text.replace("return wrapper", extra), "f"), "f")
    )


def test_a_loop_over_the_arguments_of_a_wrapper_is_no_loop():
    assert loops_with("return wrapper") == 0


@pytest.mark.parametrize(
    "extra",
    [
        "return wrapper(*X, Y) + wrapper",
        "return wrapper(**dict(enumerate(X))) + wrapper",
        "args = list(X)\n    return wrapper",
        "return wrapper(kwargs := dict(enumerate(X))) + wrapper",
    ],
)
def test_points_made_into_arguments_are_looped_over(extra):
    assert loops_with(extra) > 0


def test_a_loop_in_a_helper_is_a_loop():
    text = "def g(X):\n    return [x for x in X]\ndef f(X):\n    return g(X)"
    with pytest.raises(Failure, match="1 Python loop"):
        no_loops(source(text, "f"), "f")
    no_loops(source(text.replace("return g(X)", "return X"), "f"), "f")


@pytest.mark.parametrize(
    "other",
    [
        "def g(X):\n    s = [x for x in X]\n    return s",
        "s = [x for x in 'abc']",
        "sum = [x for x in 'abc']",
    ],
)
def test_a_loop_elsewhere_is_none_of_this_answer(other):
    """A variable or a method of the same name is not a helper."""
    text = f"{other}\ndef f(X):\n    s = X + 1\n    return s.sum()"
    assert loops_of(source(text, "f"), "f") == []


def test_a_loop_in_a_method_that_is_used_is_a_loop():
    text = (
        "class K:\n    def g(self):\n        return [x for x in 'ab']\n"
        "def f(self):\n    return self.g()"
    )
    assert len(loops_of(source(text, "f"), "f")) == 1


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ("return X.sum()", WITHOUT),
        ("return np.add.reduce(X)", WITHOUT),
        ("return [x for x in X]", WITH_A_LOOP),
        ("return np.vectorize(abs)(X)", WITH_A_LOOP),
        ("return sum(map(abs, X))", WITH_LISTS),
        ("for x in X.tolist(): pass", WITH_LISTS),
    ],
)
def test_the_text_chooses_the_limit(body, limit):
    text = f"def softmax(X):\n    {body}"
    assert limit_of(source(text, "softmax"), "softmax") == limit


@pytest.mark.parametrize(
    "text",
    [
        "class e_step:\n    def __call__(self, X):\n"
        "        return [x for x in X]\ndef f(X):\n    return e_step()(X)",
        "def m_step(X):\n    return [x for x in X]\ndef f(X):\n"
        "    return m_step(X)",
        "async def g(X):\n    async for x in X: pass\ndef f(X):\n"
        "    async for x in X: pass\n    return X",
    ],
)
def test_no_form_or_name_hides_a_loop(text):
    assert loops_of(
        source(text.replace("f(X)", "pairwise_dist(X)"), "pairwise_dist"),
        "pairwise_dist",
    )


@pytest.mark.parametrize(
    "text",
    [
        "from importlib import import_module as bring\ndef softmax(x):\n"
        "    return bring('scipy.special').softmax(x)",
        "import pkgutil\ndef softmax(x):\n"
        "    return pkgutil.resolve_name('scipy.special:softmax')(x)",
        "import sys\ndef softmax(x):\n"
        "    return sys.modules['scipy.special'].softmax(x)",
        "class careful:\n    def __new__(cls, f):\n"
        "        from scipy import special\n        return special.softmax\n"
        "@careful\ndef softmax(x):\n    return x",
    ],
)
def test_a_package_is_found_by_whatever_name_it_comes(text):
    with pytest.raises(Failure, match="the answer uses scipy"):
        only_permitted_packages(source(text, "softmax"), "softmax")
