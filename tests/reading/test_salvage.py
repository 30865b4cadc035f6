"""One broken method of a class: what is left of the others."""

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.reading.readable import syntax_error
from autograder.reading.salvage import without_method_at, without_unreadable
from autograder.reference import reference_source

CLASS = '''\
LIMIT = 3

class KMeans:
    """K-means."""

    def __init__(self):
        self.losses = []

    @staticmethod
    def _init_centers(points, K):
        return points[:K]

    # the nearest one
    def _update_assignment(self, centers, points):
        for c in centers:
            if c is None:
                break
        return 1

    async def _get_loss(
        self,
        centers,
    ):
        return 2

print(LIMIT)
'''
BROKEN = {
    "open bracket": ("return points[:K]", "return points[:K"),
    "no colon": ("points, K):", "points, K)"),
    "head": ("def _init_centers(points", "def _init_centers[points"),
    "decorator": ("@staticmethod", "@static method"),
    "indented too far": ("return points", "   x = 1\n        return points"),
    "indented too little": ("    return points", "return points"),
    "open string": ("return points[:K]", "return 'points"),
    "stray bracket": ("return points[:K]", "return points[:K]\n    )"),
    "no body": ("        return points[:K]\n", ""),
    "found by the compiler": ("return points", "x = 1; global x; return"),
    "an argument twice": ("(points, K)", "(points, points)"),
}  # fmt: skip


def methods_of(text: str) -> dict[str, str]:
    """The last line of every method."""
    found = ast.parse(text).body[1]
    assert isinstance(found, ast.ClassDef)
    return {
        node.name: ast.unparse(node.body[-1])
        for node in found.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_method_costs_itself(name: str) -> None:
    source = CLASS.replace(*BROKEN[name], 1)
    assert syntax_error(source)
    text, broken = without_unreadable("KMeans", source)
    assert list(broken) == ["KMeans._init_centers"]
    assert text.count("\n") == source.count("\n")
    found = methods_of(text)
    assert found.pop("_init_centers").startswith("raise RuntimeError")
    assert found == {
        "__init__": "self.losses = []",
        "_update_assignment": "return 1",
        "_get_loss": "return 2",
    }


def test_the_reason_tells_the_line_of_the_cell() -> None:
    source = CLASS.replace("return 2", "return (2").replace("[:K]", "[:K")
    _, broken = without_unreadable("KMeans", source)
    assert broken == {
        f"KMeans.{method}": f"a syntax error in line {line}: {what}"
        for method, line, what in [
            ("_init_centers", 11, "'[' was never closed"),
            ("_get_loss", 24, "'(' was never closed"),
        ]
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("self.losses = []", "self.losses = ["),  # needed by every method
        ("LIMIT = 3", "LIMIT ="),
        ("print(LIMIT)", "print(LIMIT"),
        ('"""K-means."""', '"""K-means.'),
        ("class KMeans:", "class KMeans"),
        ("class KMeans:", "class KMean:\n    a ="),
    ],
)
def test_where_more_is_broken_nothing_is_changed(old: str, new: str) -> None:
    source = CLASS.replace(old, new)
    assert syntax_error(source)
    assert without_unreadable("KMeans", source) == (source, {})


def test_what_can_be_read_stays_as_it_is() -> None:
    assert without_unreadable("KMeans", CLASS) == (CLASS, {})


def test_countless_methods_are_not_looked_at_one_by_one() -> None:
    more = "".join(f"    def f{i}(): (\n" for i in range(9_000))
    source = f"class KMeans:\n{more}"
    assert without_unreadable("KMeans", source) == (source, {})


REFERENCE = reference_source("KMeans").split("\n")


@given(
    st.integers(0, len(REFERENCE) - 1),
    st.sampled_from(
        ["", "(", ")", "'''", "\\", "    def f(:", "  x", "@", "é("]
    ),
    st.booleans(),
)
@settings(deadline=None)
def test_any_broken_line_leaves_what_can_be_read(
    place: int, line: str, instead: bool
) -> None:
    lines = [*REFERENCE[:place], line, *REFERENCE[place + instead :]]
    source = "\n".join(lines)
    if not syntax_error(source):
        return
    text, broken = without_unreadable("KMeans", source)
    assert text.count("\n") == source.count("\n")
    assert bool(broken) == (syntax_error(text) == "")


@pytest.mark.parametrize(
    ("line", "method"),
    [
        (6, None),
        (9, "_init_centers"),
        (10, "_init_centers"),
        (11, None),  # what a method does, no class comes to
        (13, None),
        (14, "_update_assignment"),
        (20, "_get_loss"),
        (21, "_get_loss"),
        (24, None),
        (26, None),
        (0, None),
    ],
)
def test_the_method_whose_head_has_a_line(
    line: int, method: str | None
) -> None:
    text, broken = without_method_at("KMeans", CLASS, line, "an error")
    if method is None:
        assert (text, broken) == (CLASS, {})
        return
    assert broken == {f"KMeans.{method}": "an error"}
    assert text.count("\n") == CLASS.count("\n")
    left, before = methods_of(text), methods_of(CLASS)
    assert left.pop(method) != before.pop(method)
    assert left == before
