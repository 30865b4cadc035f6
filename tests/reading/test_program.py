"""What is run of a notebook, and what is read of it."""

import ast

import pytest

from autograder.assignment import CLUSTERING
from autograder.checks.registry import Failure
from autograder.checks.rules import only_permitted_packages
from autograder.reading.program import program_of
from tests.reading.test_notebook import GOOD, cell, read

NASTY = [
    "def f(n=0x" + "f" * 5000 + "): return n",
    "y = 1\rprint(y)\rdef f(x):\r    return x\r",
    "y = 1\r\nprint(y)\r\ndef f(x):\r\n    return x",
    '#\x0c#\x1c#\u2028#\x85\n"""a\nb"""\ndef f(x):\n    return x',
    "@print\n@print\nclass f: pass",
    "@print\\\n(1)\nasync def f(): pass",
    "print(1); f = abs; print(2)",
    "x = 1;\\\nprint(x);\\\nf = x",
    "'é'; print(1)\nf = 'é\u2028'; print('é')",
    "\ufeffx = 1",
    "\x0cif True:\n    x = 1\n\x0cf = 2",
    "match 1:\n    case [f, *g] | {'a': f, **g}: pass",
    "x: int\nf: int = 2\ndel f",
    "return 1",
    "break",
    "await f",
    "f = [(yield) for f in f]",
    "nonlocal f",
    "x = 1\nglobal x",
    "from __future__ import *",
    "from __future__ import annotations, nothing",
    "from checks import *",
    "if 1:\n    from checks import (a,\n b); x = 1",
    "def f(:",
    "def f(x, x): pass",
    "x = '\ud800'",
    "\0",
    "%%bash\nls",
    "",
    "\\",
    "#\\",
    "x = 1 if 1else 2",
    "x = " + "9" * 5000,
    "f = " + "(" * 90 + ")" * 90,
    "\n" * 1000 + "f = 1",
    "class KMeans: pass\nsetattr(KMeans, 0x" + "f" * 5000 + ", f)",
    "setattr(*f)\nf(*f, **f)\nf()()\n(f := 1).f.append(f)",
]


@pytest.mark.parametrize("nasty", NASTY, ids=lambda text: ascii(text)[:40])
@pytest.mark.parametrize("complete", [False, True])
def test_whatever_stands_in_a_cell_can_be_read_and_sliced(
    nasty: str, complete: bool
) -> None:
    scratch = {"cell_type": "code", "source": nasty}
    good = cell("pairwise_dist", "def pairwise_dist(): return f")
    for third in (cell("softmax", "B = f"), cell("softmax", nasty)):
        submission = read([GOOD[0], scratch, good, third, scratch])
        program = program_of(submission, complete=complete)
        assert "pairwise_dist" not in program.broken
        names = {c.name for c in program.cells} | set(program.broken)
        assert names == {c.name for c in submission.cells}
        for each in program.cells:
            ast.parse(each.source)
        for question in CLUSTERING.questions:
            program.source_of(question)


def test_lines_end_where_python_ends_them() -> None:
    text = (
        '#\r#\r\n#\x0c#\u2028#\n"""a text\nof two lines"""\ndef softmax(): ...'
    )
    program = program_of(read([*GOOD[:2], cell("softmax", text)]))
    lines = ["#", "#", "#\x0c#\u2028#", "0", "", "def softmax(): ..."]
    assert program.cells[-1].source.split("\n") == lines
    assert "\r" not in program.text


def test_a_future_import_comes_first_wherever_it_stands() -> None:
    text = (
        '# mine\n"""a text"""\nimport os\n'
        "from __future__ import annotations\ndef softmax(x: nothing): ..."
    )
    program = program_of(read([*GOOD[:2], cell("softmax", text)]))
    first, second = program.cells[-2:]
    assert first.name == second.name == "softmax"
    assert first.source == "from __future__ import annotations"
    assert second.source.count("\n") == text.count("\n")
    compile(second.source, "softmax", "exec")


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("from checks import check", "pass"),
        ("from checks import (\n    check,\n)\nx = 1", "pass\n\n\nx = 1"),
        ("import checks, os", "import os"),
        ("import os as a, checks.b, re", "import os as a, re"),
        ("from checks import (a,\n b); x = 1", "pass \\\n; x = 1"),
        ("if 1:\n  import checks; x = 1", "if 1:\n  pass; x = 1"),
        ("'from checks import check'", "'from checks import check'"),
        ("from checksum import check", "from checksum import check"),
        ("from .checks import check", "from .checks import check"),
    ],
)
def test_the_kits_checks_are_not_imported(source: str, left: str) -> None:
    submission = read([*GOOD[:2], cell("softmax", source)])
    program = program_of(submission, complete=True)
    assert program.cells[-1].source == left
    ast.parse(left)


@pytest.mark.parametrize(
    "rebound",
    [
        "softmax: object = lambda x: theirs(x)",
        "softmax = lambda x: theirs(x)",
        "(softmax := theirs)",
        "from scipy.special import softmax",
        "if True:\n    def softmax(x): return theirs(x)",
        "for softmax in [theirs]: pass",
        "match theirs:\n    case softmax: pass",
        "class softmax:\n    __new__ = lambda _, x: theirs(x)",
        "del softmax\nsoftmax: object = theirs",
    ],
)
def test_what_a_name_is_bound_to_at_the_end_is_read(rebound: str) -> None:
    question = CLUSTERING.question("softmax")
    head = "from scipy.special import softmax as theirs"
    decoy = "def softmax(x): return x"

    def reads(*lines: str) -> None:
        text = "\n".join(lines)
        program = program_of(read([*GOOD[:2], cell("softmax", text)]))
        only_permitted_packages(program.source_of(question), "softmax")

    with pytest.raises(Failure, match="scipy"):
        reads(head, decoy, rebound)
    reads(head, rebound, decoy)


@pytest.mark.parametrize(
    "rebound",
    [
        "KMeans._get_loss = theirs",
        "setattr(KMeans, '_get_loss', theirs)",
        "for a in ['_get_loss']:\n    setattr(KMeans, a, theirs)",
    ],
)
def test_a_method_that_is_put_on_at_the_end_is_read(rebound: str) -> None:
    text = (
        "from scipy.special import softmax as theirs\n"
        "class KMeans:\n"
        "    def _get_loss(self): return 1\n"
        "    def _init_centers(self): return 1\n"
        f"{rebound}"
    )
    program = program_of(read([*GOOD[:2], cell("softmax", text)]))

    def reads_theirs(name: str) -> bool:
        source = program.source_of(CLUSTERING.question(f"KMeans.{name}"))
        assert source.function is not None
        return "theirs" in ast.unparse(source.function)

    assert reads_theirs("_get_loss")
    # Which method a loop puts on is not known.
    assert reads_theirs("_init_centers") == rebound.startswith("for")
