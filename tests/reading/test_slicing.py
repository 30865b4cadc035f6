"""What grading runs of a student's cells."""

import ast
import subprocess
import sys

import pytest

from autograder.assignment import ASSIGNMENTS, CLUSTERING, Assignment
from autograder.checks.magics import without_magics
from autograder.course import notebook_of, released_skeletons
from autograder.judging.judge import Judge
from autograder.reading.notebook import read_submission
from autograder.reading.program import program_of
from autograder.reading.slicing import sliced


def kept(source: str, needed: tuple[str, ...] = ("f",)) -> str:
    """The statements left in a cell, without the blanks."""
    ours = "import numpy as np\nimport matplotlib.pyplot as plt"
    (text,), _ = sliced([source], needed, [ours], answers={0})
    assert text.count("\n") == source.count("\n"), "lines must not move"
    body = ast.parse(text).body
    return "; ".join(
        ast.unparse(node)
        for node in body
        if not (isinstance(node, ast.Expr) and ast.unparse(node) == "0")
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = f(3)\nprint(x)", ""),
        ("while True:\n    pass", ""),
        ("plt.show()\nnp.set_printoptions()", ""),
        ("import os", "import os"),
        ("EPS = 1\ndef f(): return EPS", "EPS = 1; def f():\n    return EPS"),
        ("EPS = 1\ndef f(EPS): return EPS", "def f(EPS):\n    return EPS"),
        ("f = lambda x: x", "f = lambda x: x"),
        ("A.b = 3\nclass A: pass", "A.b = 3; class A:\n    pass"),
        ("a = 1; b = 2\ndef f(): return b", "b = 2; def f():\n    return b"),
        ("print('é',\n 1); f = abs", "f = abs"),
        (
            "if True:\n    def g(): pass\ndef f(): g()",
            "if True:\n\n    def g():\n        pass; def f():\n    g()",
        ),
        (
            "C = {}\nC.update(a=1)\ndef f(): return C",
            "C = {}; C.update(a=1); def f():\n    return C",
        ),
        (
            "a = 1\nb = a + 1\nc = b\ndef f(): return c",
            "a = 1; b = a + 1; c = b; def f():\n    return c",
        ),
    ],
)
def test_definitions_and_what_they_need_stay(
    source: str, expected: str
) -> None:
    names = ("f", "A") if "A.b" in source else ("f",)
    assert kept(source, names) == expected


def test_a_method_put_onto_a_class_stays() -> None:
    assert kept("setattr(KMeans, 'a', 1)", ("KMeans",)) != ""
    assert kept("KMeans._get_loss = len", ("KMeans",)) != ""


TABLE = "T = {}"
USER = "def f(): return T"


@pytest.mark.parametrize(
    "change",
    [
        "for i in range(3):\n    T.update(i=1)",
        "for i in range(3):\n    T[i] = 1",
        "while len(T) < 3:\n    T.a.append(1)",
        "if T:\n    T.a += 1",
        "with open('a') as file:\n    T.read(file)",
        "try:\n    del T['a']\nexcept KeyError:\n    pass",
        "T[0], b = 1, 2",
        "T |= {1: 2}",
        "[T.append(i) for i in range(3)]",
        "_ = T.setdefault('a', 1)",
        "for i in range(3):\n    setattr(T, 'a', i)",
        "np.fill_diagonal(T, 1)",
        "for t in T.values():\n    t[0] = 1",
        "for i, t in enumerate(T):\n    t.sort()",
        "torch.nn.init.zeros_(T)",
    ],
)
def test_what_changes_a_needed_name_stays(change: str) -> None:
    def lines(*texts: str) -> str:
        return "; ".join(ast.unparse(ast.parse(text)) for text in texts)

    assert kept(f"{TABLE}\n{change}\n{USER}") == lines(TABLE, change, USER)
    assert kept(f"{TABLE}\n{change}", ()) == ""


@pytest.mark.parametrize(
    "fill",
    [
        "def fill():\n    T['a'] = 1\nfill()",
        "def fill():\n    global T\n    T = 1\nfill()",
        "def fill(t):\n    t.append(1)\nfill(T)",
        "def fill(t):\n    t.append(1)\nfor i in range(3):\n    fill(T)",
    ],
)
def test_a_call_of_what_changes_a_needed_name_stays(fill: str) -> None:
    assert kept(f"{TABLE}\n{fill}\n{USER}").count("fill(") == 2


@pytest.mark.parametrize("demonstration", ["f()", "print(count())"])
def test_a_demonstration_of_what_takes_notes_is_left_out(
    demonstration: str,
) -> None:
    source = (
        "T = []\ndef count():\n    T.append(1)\n    return T\n"
        f"def f():\n    T.append(2)\n{demonstration}"
    )
    assert demonstration not in kept(source).split("; ")


@pytest.mark.parametrize(
    "demonstration",
    [
        "print(T)",
        "for t in T:\n    print(T[t])",
        "for t in T:\n    t = 1 + t",
        "np.set_printoptions(T)",
        "plt.plot(T)",
        "def show(t):\n    plt.plot(t)\nshow(T)",
        "a = [T for T in range(3)]",
    ],
)
def test_what_only_looks_at_a_needed_name_is_left_out(
    demonstration: str,
) -> None:
    *functions, last = ast.parse(demonstration).body
    left = "; ".join(map(ast.unparse, functions))
    found = kept(f"{TABLE}\n{demonstration}\n{USER}")
    assert found.startswith(f"{TABLE}; {left}")
    assert ast.unparse(last) not in found


@pytest.mark.parametrize(
    "setting",
    ["np.seterr(all='raise')", "np.random.seed(0)", "np.set_default(1)"],
)
def test_a_setting_of_a_used_library_stays_in_an_answer_cell(
    setting: str,
) -> None:
    user = "def f(): return np.e"
    assert setting in kept(f"{setting}\n{user}")
    assert setting not in kept(f"{setting}\n{USER}")
    (scratch, _), _ = sliced([setting, user], ["f"], ["import numpy as np"])
    assert scratch == "0"


def test_needs_reach_across_cells() -> None:
    cells = ["rate = 2\nother = 3", "def f(): return rate"]
    first, second = sliced(cells, [])[0]
    assert "rate = 2" in first
    assert "other" not in first
    assert "return rate" in second


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        ("np.ones(3)", ["import numpy as np"]),
        (
            "matplotlib",
            ["import matplotlib", "import matplotlib.pyplot as plt"],
        ),
        ("plt", ["import matplotlib.pyplot as plt", "plt.show()"]),
        ("show()", [
            "import matplotlib.pyplot as plt",
            "plt.show()",
            "def show(): plt.close()",
        ]),
    ],
)  # fmt: skip
def test_of_our_own_cells_only_what_is_used_is_run(
    used: str, expected: list[str]
) -> None:
    ours = [
        "import matplotlib",
        "import matplotlib.pyplot as plt",
        "import numpy as np",
        "plt.show()",
        "print('hello')",
        "def show(): plt.close()",
        "@ print\ndef decorated(): pass",
    ]
    _, (text,) = sliced([f"def f(): return {used}"], [], ["\n".join(ours)])
    left = [line for line in text.split("\n") if line not in ("0", "")]
    assert left == expected


@pytest.mark.parametrize(
    "assignment", ASSIGNMENTS.values(), ids=lambda a: a.name
)
def test_demonstrations_of_ours_are_not_run(assignment: Assignment) -> None:
    skeletons = released_skeletons()
    data = notebook_of("source", assignment).read_bytes()
    program = program_of(read_submission(data, skeletons))
    roles = {cell.id: cell.role for cell in skeletons[assignment.name].cells}
    run = {roles[cell.name] for cell in program.cells if cell.name in roles}
    assert {"demo", "check", "try"} <= set(roles.values())
    assert run == {"given", "answer"}


def test_a_notebook_that_draws_nothing_imports_nothing_to_draw() -> None:
    skeletons = released_skeletons()
    data = notebook_of("source", CLUSTERING).read_bytes()
    submission = read_submission(data, skeletons)
    program = program_of(submission)
    assert program.mentions("numpy")
    assert not program.mentions("matplotlib")
    assert not program.complete
    complete = program_of(submission, complete=True)
    assert complete.complete
    assert complete.mentions("matplotlib")


def test_the_judge_of_clustering_does_without_torch_and_nbformat() -> None:
    code = """
import sys
import autograder.batch.jobs
from autograder.assignment import CLUSTERING
from autograder.course import notebook_of
from autograder.judging.judge import Judge
with Judge() as judge:
    report = judge.grade(notebook_of("source", CLUSTERING).read_bytes())
assert report.score == report.max_score, report
for name in ("torch", "nbformat"):
    assert name not in sys.modules, f"{name} takes seconds to import"
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


@pytest.mark.parametrize(
    "assignment", ASSIGNMENTS.values(), ids=lambda a: a.name
)
def test_no_check_of_the_reference_misses_what_is_ours(
    assignment: Assignment,
) -> None:
    data = notebook_of("source", assignment).read_bytes()
    with Judge() as judge:
        report = judge.grade(data, seed=1)
    checks = [check for q in report.questions for check in q.checks]
    assert {check.outcome for check in checks} == {"passed"}


def test_magics_go_and_a_form_feed_ends_no_line() -> None:
    text = "x = 1  # one\x0c!ls\n%matplotlib inline\r\ny = 2"
    assert without_magics(text) == "x = 1  # one\x0c!ls\n\ny = 2"
