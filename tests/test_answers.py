"""Putting answers into a notebook's cells."""

import pytest

from autograder.answers import answers_in, replaced
from autograder.assignment import CLUSTERING

CELL = '''class KMeans:
    """Text."""

    def _get_loss(self, a):
        """Doc."""
        ### BEGIN SOLUTION
        return 1
        ### END SOLUTION

    def __call__(self):
        return 2'''


def test_a_method_is_replaced_where_it_stands() -> None:
    text = replaced(CELL, "KMeans._get_loss", "def _get_loss(self):\n    pass")
    assert "    def _get_loss(self):\n        pass\n\n    def __call__" in text
    assert "SOLUTION" not in text


def test_a_function_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="defines no KMeans._nothing"):
        replaced(CELL, "KMeans._nothing", "def _nothing(): pass")


def test_answers_are_found_in_a_file() -> None:
    text = f"def softmax(x):\n    return x\n\n{CELL}"
    found = answers_in(text, CLUSTERING)
    assert set(found) == {"softmax", "KMeans._get_loss"}
    assert found["KMeans._get_loss"].startswith("def _get_loss(self, a):")
