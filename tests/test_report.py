"""What stands in a report can be printed, wherever it comes from."""

import json

import pytest

from autograder.judging.judge import Judge
from autograder.report import CheckReport, Report

ODD = "a\x1b[2J\ud800\x9b\x00\x7f\r\u202e\u2028é"
SHOWN = "a\ufffd[2J\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdé"


def report(reason: str) -> Report:
    return Report("a", "", "could_not_grade", reason, 0, "", 0, 0.0)


def test_a_reason_is_one_line_that_can_be_printed() -> None:
    assert report(ODD).reason == SHOWN
    assert report("one\ntwo\tthree").reason == "one two three"


def test_a_message_and_its_help_can_be_printed() -> None:
    check = CheckReport("a", "b", "failed", 0, 1, False, ODD, f"{ODD}\n")
    assert check.message == SHOWN
    assert check.help == f"{SHOWN}\n"


@pytest.mark.parametrize("language", ["\ud800", "\x1bc\x1b]0;owned\x1b\\"])
def test_a_kernel_does_nothing_to_a_terminal(language: str) -> None:
    metadata = {"kernelspec": {"language": language}}
    data = json.dumps({"cells": [], "metadata": metadata}).encode()
    with Judge() as judge:
        found = judge.grade(data)
    assert found.outcome == "could_not_grade"
    assert found.reason.replace("\ufffd", "").isprintable()
    text = json.dumps(found.to_json(), ensure_ascii=False)
    assert Report.from_json(json.loads(text.encode())).reason == found.reason
